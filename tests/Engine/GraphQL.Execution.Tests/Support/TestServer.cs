using System.Buffers;
using System.Text;
using System.Text.Json;
using GraphQL.Schema;

namespace GraphQL.Execution.Tests.Support;

/// <summary>A schema of SDL and hand-written resolvers, and its executor.</summary>
internal sealed class TestServer(string sdl, Action<SchemaBindings> bind, ExecutorOptions? options = null, IServiceProvider? services = null)
{
    public RequestExecutor Executor { get; } =
        new(ExecutableSchema.Create(new SchemaBuilder().AddSdl(sdl).Build(), bind), options);

    public async Task<OperationResult> ExecuteAsync(
        string document, string? variables = null, string? operationName = null, CancellationToken cancellationToken = default) =>
        await Executor.ExecuteAsync(
            new OperationRequest
            {
                Document = document,
                OperationName = operationName,
                Variables = variables is null ? default : JsonDocument.Parse(variables).RootElement,
                Services = services ?? NoServices.Instance,
            },
            cancellationToken);

    /// <summary>Executes and returns the response's text.</summary>
    public async Task<string> AskAsync(string document, string? variables = null) => Text(await ExecuteAsync(document, variables));

    public static string Text(OperationResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        result.WriteTo(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private sealed class NoServices : IServiceProvider
    {
        public static NoServices Instance { get; } = new();

        public object? GetService(Type serviceType) => null;
    }
}
