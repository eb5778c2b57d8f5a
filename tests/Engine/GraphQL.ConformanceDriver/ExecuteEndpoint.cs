using System.Collections.Concurrent;
using System.Text.Json;
using GraphQL.Execution;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.ConformanceDriver;

/// <summary>Runs one document against the schema that comes with it. Suites send the same schema many times, so its executor is kept.</summary>
internal sealed class ExecuteEndpoint
{
    private readonly ConcurrentDictionary<string, RequestExecutor> _executors = new(StringComparer.Ordinal);

    public async Task HandleAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var request = body.RootElement;
        context.Response.ContentType = "application/json";
        try
        {
            var executor = _executors.GetOrAdd(request.GetProperty("schema").GetString()!, CorpusWiring.CreateExecutor);
            var result = await executor.ExecuteAsync(Read(request, context.RequestServices), context.RequestAborted);
            result.WriteTo(context.Response.BodyWriter);
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        }
        catch (Exception exception) when (exception is SchemaException or SyntaxException)
        {
            await context.Response.WriteAsJsonAsync(new { errors = new[] { new { message = exception.Message } } }, context.RequestAborted);
        }
    }

    private static OperationRequest Read(JsonElement request, IServiceProvider services) => new()
    {
        Document = request.GetProperty("query").GetString()!,
        OperationName = request.TryGetProperty("operationName", out var name) ? name.GetString() : null,
        Variables = request.TryGetProperty("variables", out var variables) ? variables : default,
        Services = services,
    };
}
