using System.Net;
using Engine.Benchmarks.Employees;

namespace Http.Benchmarks;

/// <summary>One Kestrel with both contestants: <c>/graphql</c>, and endpoints that serialize the same records with code a source generator wrote.</summary>
internal sealed class BenchmarkHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BenchmarkHost(WebApplication app) => _app = app;

    public int Port => new Uri(_app.Urls.First()).Port;

    public static async Task<BenchmarkHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddBenchmarksTypes();
        builder.Services.AddGraphQLServer();

        var app = builder.Build();
        app.MapGraphQL();
        app.MapPost("/employees", () =>
            TypedResults.Json(new EmployeesResponse(new EmployeesData(Workforce.Employees)), EndpointJson.Default.EmployeesResponse));
        app.MapPost("/typename", () => Results.Text("""{"data":{"__typename":"Query"}}""", "application/json"));
        await app.StartAsync();
        return new BenchmarkHost(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
