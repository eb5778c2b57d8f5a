using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client;
using Personio.Sandbox;

namespace Personio.ClientOnSandbox.Tests.Faults;

/// <summary>A client of its own on a sandbox that others use as well, whose calls are struck by one fault once it is aimed.</summary>
internal sealed class FaultySession : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;
    private readonly CancellationTokenSource ended = new();
    private (Fault Fault, string? Method, string Path)? aimed;
    private int struck;
    private int sent;

    public FaultySession(SandboxServer sandbox, Scenery scenery)
    {
        Sandbox = sandbox;
        Scenery = scenery;
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Time);
        collection.AddPersonioClient(connection =>
        {
            connection.BaseAddress = sandbox.BaseAddress;
            connection.ClientId = sandbox.Options.Credentials.ClientId;
            connection.ClientSecret = sandbox.Options.Credentials.ClientSecret;
            connection.RecruitingToken = sandbox.Options.Credentials.RecruitingToken;
            connection.CompanyId = sandbox.Options.Credentials.CompanyId;
            connection.CareerSiteAddress = sandbox.BaseAddress;
            connection.AttemptTimeout = SkippingTime.AttemptTimeout;
            connection.TotalTimeout = TimeSpan.FromMinutes(10);
            connection.RateLimitFactor = 1000;
        }).ConfigureHttpClients(client => client.AddHttpMessageHandler(() => new FaultCarrier(this, ended.Token)));
        services = collection.BuildServiceProvider(validateScopes: true);
        scope = services.CreateAsyncScope();
    }

    public SandboxServer Sandbox { get; }

    public Scenery Scenery { get; }

    public SkippingTime Time { get; } = new();

    public string Boss => Scenery.Boss;

    /// <summary>What a change is made to, where it needs something that is there for it alone.</summary>
    public string Target { get; set; } = string.Empty;

    /// <summary>How many requests went out, those for tokens left aside.</summary>
    public int Sent => Volatile.Read(ref sent);

    /// <summary>What happens to requests for tokens; null for nothing.</summary>
    public string? TokenFault => Volatile.Read(ref struck) > 0 ? aimed?.Fault.TokenJson : null;

    public T Client<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>From now on the fault strikes.</summary>
    /// <param name="fault">What happens.</param>
    /// <param name="method">The HTTP method it happens to; any when null.</param>
    /// <param name="path">How the paths begin that it happens to.</param>
    public void Aim(Fault fault, string? method, string path)
    {
        aimed = (fault, method, path);
        Volatile.Write(ref sent, 0);
    }

    public bool Strikes(string method, string path, [NotNullWhen(true)] out Fault? fault)
    {
        Interlocked.Increment(ref sent);
        fault = aimed is { } aim && aim.Fault.Json is not null && (aim.Method ?? method) == method && path.StartsWith(aim.Path, StringComparison.Ordinal)
            && Interlocked.Increment(ref struck) <= aim.Fault.Times ? aim.Fault : null;
        return fault is not null;
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await scope.DisposeAsync();
        await services.DisposeAsync();
    }
}
