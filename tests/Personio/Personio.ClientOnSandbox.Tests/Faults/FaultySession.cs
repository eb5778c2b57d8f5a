using Microsoft.Extensions.DependencyInjection;
using Personio.Client;
using Personio.Sandbox;

namespace Personio.ClientOnSandbox.Tests.Faults;

/// <summary>A client of its own on a sandbox that others use as well, with time that runs fast.</summary>
internal sealed class FaultySession : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;

    public FaultySession(SandboxServer sandbox)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(new HurriedTime());
        collection.AddPersonioClient(connection =>
        {
            connection.BaseAddress = sandbox.BaseAddress;
            connection.ClientId = sandbox.Options.Credentials.ClientId;
            connection.ClientSecret = sandbox.Options.Credentials.ClientSecret;
            connection.AttemptTimeout = TimeSpan.FromMinutes(4);
            connection.TotalTimeout = TimeSpan.FromMinutes(10);
            connection.RateLimitFactor = 1000;
        });
        services = collection.BuildServiceProvider(validateScopes: true);
        scope = services.CreateAsyncScope();
        Sandbox = sandbox;
    }

    public SandboxServer Sandbox { get; }

    public string Boss => Sandbox.Company.ChiefExecutiveId.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public T Client<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
    }
}
