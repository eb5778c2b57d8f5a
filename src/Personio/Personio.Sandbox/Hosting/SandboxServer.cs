using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Personio.Sandbox.Clock;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Saving;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox;

/// <summary>
/// A running sandbox: a simulator of the Personio API on a real port of this machine, with a made-up company behind it.
/// It reads no configuration of the program that hosts it and writes nothing to its console.
/// </summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly Simulation _simulation;

    private SandboxServer(WebApplication application, Simulation simulation, SandboxOptions options)
    {
        _application = application;
        _simulation = simulation;
        Options = options;
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        BaseAddress = new Uri(addresses!.Addresses.First());
    }

    /// <summary>Where the API answers, such as <c>http://127.0.0.1:5100/</c>; v1 and v2 lie below it.</summary>
    public Uri BaseAddress { get; }

    public SandboxOptions Options { get; }

    /// <summary>What the company holds just now.</summary>
    public SandboxCompanySummary Company => CompanySummaryEndpoint.Summarize(_simulation.Company);

    /// <summary>The faults in force, with the counts that are left.</summary>
    public IReadOnlyList<SandboxFault> Faults => _simulation.Faults.Faults;

    /// <summary>Every route it answers, with its method.</summary>
    internal IEnumerable<RouteEndpoint> Routes => _application.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    /// <summary>Generates or loads the company and starts to listen.</summary>
    /// <exception cref="SandboxStartException">The options or the company's file cannot be used, or the port is taken.</exception>
    public static async Task<SandboxServer> StartAsync(SandboxOptions options, CancellationToken cancellationToken = default)
    {
        if (options.Mistakes().ToArray() is { Length: > 0 } mistakes)
        {
            throw new SandboxStartException("The sandbox cannot start: " + string.Join(' ', mistakes));
        }

        var loaded = options.CompanyFile is { } path ? await CompanyFileReader.LoadAsync(path, cancellationToken) : null;
        var clock = new SandboxClock(options.TimeProvider);
        var running = options with { TimeProvider = clock };
        var simulation = new Simulation(running, clock, loaded);
        var application = SandboxApplication.Build(running, simulation);
        try
        {
            await application.StartAsync(cancellationToken);
            return new SandboxServer(application, simulation, options);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            await application.DisposeAsync();
            await simulation.DisposeAsync();
            throw new SandboxStartException(
                $"The sandbox cannot start: port {options.Port} on {options.Address} is in use. "
                + "Stop the other program or choose another port.",
                exception);
        }
        catch
        {
            await application.DisposeAsync();
            await simulation.DisposeAsync();
            throw;
        }
    }

    /// <summary>Every token issued so far stops working, as if it had expired.</summary>
    public void RevokeAllTokens() => _simulation.Tokens.RevokeAll();

    /// <summary>
    /// Puts the sandbox's clock forward: tokens expire, budgets refill, webhooks come again, and days begin in the company.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Backwards, or further than ten years in all.</exception>
    public void AdvanceClock(TimeSpan time)
    {
        if (!_simulation.Clock.TryAdvance(time))
        {
            throw new ArgumentOutOfRangeException(nameof(time), time, $"The clock goes forward, by {SandboxClock.MaxAdvance.TotalDays} days in all at most.");
        }
    }

    /// <summary>Lets the sandbox's time stand still, or go on from where it stood.</summary>
    public void StopClock(bool stopped = true) => _simulation.Clock.SetStopped(stopped);

    /// <summary>
    /// Makes coming calls go wrong. Faults are tried in the order they were added; the first that fits a call is spent on it.
    /// </summary>
    /// <exception cref="ArgumentException">The fault does nothing, a number is out of range, or there are already a hundred.</exception>
    public void AddFault(SandboxFault fault) => _simulation.Faults.Add(fault);

    /// <summary>The next <paramref name="count"/> calls are answered with <paramref name="status"/>.</summary>
    public void FailNext(int status, int count = 1, string? pathPrefix = null)
        => AddFault(new SandboxFault { Status = status, Count = count, PathPrefix = pathPrefix });

    public void ClearFaults() => _simulation.Faults.Replace([]);

    /// <summary>The calls to the simulated API after the given sequence number, oldest first; the last 10,000 are kept.</summary>
    public IReadOnlyList<SandboxCall> GetCalls(long since = 0) => _simulation.Calls.Since(since);

    public void ClearCalls() => _simulation.Calls.Clear();

    /// <summary>Stops listening and waits for calls in flight, five seconds at most.</summary>
    [SuppressMessage("Reliability", "CA2016", Justification = "Disposal has no caller's token.")]
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await _application.StopAsync(patience.Token);
        await _application.DisposeAsync();
        await _simulation.DisposeAsync();
    }
}
