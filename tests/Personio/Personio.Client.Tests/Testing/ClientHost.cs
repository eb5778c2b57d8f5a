using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Personio.Client.Absences;
using Personio.Client.Connections;
using Personio.Client.Employees;
using Personio.Client.Http;

namespace Personio.Client.Tests.Testing;

/// <summary>The client as a program has it: registered, with the stub for a network. One host is one process.</summary>
internal sealed class ClientHost : IAsyncDisposable
{
    public const string Secret = "papi-s3cr3t-canary";

    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;

    public ClientHost(
        PersonioStub? stub = null,
        TimeProvider? time = null,
        Action<PersonioConnectionOptions>? configure = null,
        Action<IServiceCollection>? register = null,
        double jitter = 0)
    {
        Stub = stub ?? new PersonioStub();
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        if (time is not null)
        {
            collection.AddSingleton(time);
        }

        collection.AddSingleton<IJitter>(new FixedJitter(jitter));
        register?.Invoke(collection);
        collection.AddPersonioClient(options =>
        {
            options.BaseAddress = new Uri("https://personio.test");
            options.ClientId = "papi-id";
            options.ClientSecret = Secret;
            configure?.Invoke(options);
        }).ConfigureHttpClients(client => client.ConfigurePrimaryHttpMessageHandler(() => Stub));
        services = collection.BuildServiceProvider(validateScopes: true);
        scope = services.CreateAsyncScope();
    }

    public PersonioStub Stub { get; }

    public LogSink Logs { get; } = new();

    public IServiceProvider Services => scope.ServiceProvider;

    public EmployeesClient Employees => Services.GetRequiredService<EmployeesClient>();

    public AbsencesClient Absences => Services.GetRequiredService<AbsencesClient>();

    public IReadOnlyList<PersonioCall> Calls => Services.GetRequiredService<PersonioCallLog>().Calls;

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
    }

    private sealed class FixedJitter(double value) : IJitter
    {
        public double Next() => value;
    }
}
