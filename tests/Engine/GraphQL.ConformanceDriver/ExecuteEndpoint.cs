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
        using var body = await ReadAsync(context);
        if (body?.RootElement is not { ValueKind: JsonValueKind.Object } request || !Has(request, "schema") || !Has(request, "query"))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await WriteErrorAsync(context, "The body must be a JSON object with the texts \"schema\" and \"query\".");
            return;
        }

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
            await WriteErrorAsync(context, exception.Message);
        }
    }

    private static async Task<JsonDocument?> ReadAsync(HttpContext context)
    {
        try
        {
            return await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool Has(JsonElement request, string member) =>
        request.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String;

    private static Task WriteErrorAsync(HttpContext context, string message) =>
        context.Response.WriteAsJsonAsync(new { errors = new[] { new { message } } }, context.RequestAborted);

    private static OperationRequest Read(JsonElement request, IServiceProvider services) => new()
    {
        Document = request.GetProperty("query").GetString()!,
        OperationName = Has(request, "operationName") ? request.GetProperty("operationName").GetString() : null,
        Variables = request.TryGetProperty("variables", out var variables) ? variables : default,
        Services = services,
    };
}
