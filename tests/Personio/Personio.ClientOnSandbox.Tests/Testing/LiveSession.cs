using Microsoft.Extensions.DependencyInjection;
using Personio.Client;
using Personio.ClientOnSandbox.Tests.Contracts;
using Personio.Contracts;
using Personio.Sandbox;

namespace Personio.ClientOnSandbox.Tests.Testing;

/// <summary>A sandbox on a port of its own, and the client as a program registers it, with real HTTP between them.</summary>
internal sealed class LiveSession : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 6, 15);

    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;

    private LiveSession(SandboxServer sandbox)
    {
        Sandbox = sandbox;
        var collection = new ServiceCollection();
        collection.AddPersonioClient(connection =>
        {
            connection.BaseAddress = sandbox.BaseAddress;
            connection.ClientId = sandbox.Options.Credentials.ClientId;
            connection.ClientSecret = sandbox.Options.Credentials.ClientSecret;
            connection.RecruitingToken = sandbox.Options.Credentials.RecruitingToken;
            connection.CompanyId = sandbox.Options.Credentials.CompanyId;
            connection.CareerSiteAddress = sandbox.BaseAddress;
        }).ConfigureHttpClients(client => client.AddHttpMessageHandler(
            () => new ContractHandler(ContractTests.Ledger, isHonest: () => sandbox.Faults.Count == 0)));
        services = collection.BuildServiceProvider(validateScopes: true);
        scope = services.CreateAsyncScope();
    }

    public SandboxServer Sandbox { get; }

    public static async Task<LiveSession> StartAsync(SandboxOptions? options = null)
    {
        var chosen = options ?? new SandboxOptions { Employees = 40 };
        return new LiveSession(await SandboxServer.StartAsync(chosen with { Today = chosen.Today ?? Today }));
    }

    /// <summary>The client of a resource.</summary>
    public T Client<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
        await Sandbox.DisposeAsync();
    }
}

/// <summary>One session for all tests of a class that change nothing.</summary>
public sealed class SharedSession : IAsyncLifetime
{
    private LiveSession? session;

    internal LiveSession Session => session!;

    public async ValueTask InitializeAsync() => session = await LiveSession.StartAsync(new Sandbox.SandboxOptions { Employees = 130 });

    public async ValueTask DisposeAsync()
    {
        if (session is not null)
        {
            await session.DisposeAsync();
        }
    }
}
