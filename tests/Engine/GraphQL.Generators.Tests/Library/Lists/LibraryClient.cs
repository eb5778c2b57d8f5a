using System.Buffers;
using System.Text;
using System.Text.Json;
using GraphQL.DataLoader;
using GraphQL.Execution;
using GraphQL.Execution.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQL.Generators.Tests.Library.Lists;

/// <summary>Runs operations against the module that the generator made of this assembly.</summary>
internal sealed class LibraryClient : IAsyncDisposable
{
    private static readonly RequestExecutor Executor = new(ExecutableSchema.Create(new LibraryTypes()));

    private readonly ServiceProvider _services = new ServiceCollection()
        .AddLibraryTypes()
        .AddScoped<OperationContext>()
        .AddScoped<RequestBatchScheduler>()
        .AddScoped<IBatchScheduler>(p => p.GetRequiredService<RequestBatchScheduler>())
        .BuildServiceProvider();

    public async Task<JsonElement> ExecuteAsync(string document, string? variables = null)
    {
        await using var scope = _services.CreateAsyncScope();
        var result = await Executor.ExecuteAsync(new OperationRequest
        {
            Document = document,
            Variables = variables is null ? default : JsonElement.Parse(variables),
            Services = scope.ServiceProvider,
        });
        var output = new ArrayBufferWriter<byte>();
        result.WriteTo(output);
        return JsonElement.Parse(Encoding.UTF8.GetString(output.WrittenSpan));
    }

    public async Task<string> DataAsync(string document, string? variables = null)
    {
        var response = await ExecuteAsync(document, variables);
        response.TryGetProperty("errors", out var errors).ShouldBeFalse(errors.ToString());
        return response.GetProperty("data").GetRawText();
    }

    public async Task<(string Code, string Message)> ErrorAsync(string document, string? variables = null)
    {
        var error = (await ExecuteAsync(document, variables)).GetProperty("errors")[0];
        return (error.GetProperty("extensions").GetProperty("code").GetString()!, error.GetProperty("message").GetString()!);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
