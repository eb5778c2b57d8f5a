using System.Buffers;
using GraphQL.Execution.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace Engine.Benchmarks.Hosting;

/// <summary>An executor of the benchmarks' schema, as a server would have it, without HTTP around it.</summary>
internal sealed class BenchmarkServer
{
    private readonly ServiceProvider _services;
    private readonly ArrayBufferWriter<byte> _output = new(1 << 20);

    public BenchmarkServer(ExecutorOptions? options = null)
    {
        _services = new ServiceCollection()
            .AddBenchmarksTypes()
            .AddScoped<RequestBatchScheduler>()
            .AddScoped<IBatchScheduler>(scope => scope.GetRequiredService<RequestBatchScheduler>())
            .AddScoped<OperationContext>()
            .BuildServiceProvider();
        Executor = new RequestExecutor(ExecutableSchema.Create([.. _services.GetServices<SchemaModule>()]), options);
    }

    public RequestExecutor Executor { get; }

    /// <summary>The response that was written last.</summary>
    public ReadOnlySpan<byte> Written => _output.WrittenSpan;

    /// <summary>Executes and writes the response, in a scope of its own.</summary>
    /// <returns>How many bytes were written.</returns>
    public async Task<int> AnswerAsync(string document)
    {
        await using var scope = _services.CreateAsyncScope();
        using var result = await ExecuteAsync(document, scope.ServiceProvider);
        return Write(result);
    }

    public ValueTask<OperationResult> ExecuteAsync(string document, IServiceProvider? services = null) =>
        Executor.ExecuteAsync(new OperationRequest { Document = document, Services = services ?? _services });

    public int Write(OperationResult result)
    {
        _output.ResetWrittenCount();
        result.WriteTo(_output);
        return _output.WrittenCount;
    }
}
