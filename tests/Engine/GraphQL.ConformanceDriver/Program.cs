using GraphQL.ConformanceDriver;

// A server for conformance suites: GET /health, and POST /execute {"schema", "query", "variables"?, "operationName"?}, which builds the
// schema, gives every type its fixed value and answers with the response. PORT in the environment names the port; 8080 without it.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.WebHost.UseUrls($"http://127.0.0.1:{Environment.GetEnvironmentVariable("PORT") ?? "8080"}");

var app = builder.Build();
app.MapGet("/health", () => Results.Ok());
app.MapPost("/execute", new ExecuteEndpoint().HandleAsync);
await app.RunAsync();
