using BenchmarkDotNet.Attributes;
using Engine.Benchmarks.Hosting;

namespace Engine.Benchmarks.Documents;

/// <summary>The introspection query that tools send, met for the first time and from the cache.</summary>
public class IntrospectionBenchmarks
{
    private readonly BenchmarkServer _caching = new();
    private readonly BenchmarkServer _forgetting = new(new ExecutorOptions { DocumentCacheSize = 0 });

    [GlobalSetup]
    public async Task SetupAsync()
    {
        var result = await _caching.ExecuteAsync(IntrospectionQuery.Text);
        if (result.Errors.Count > 0)
        {
            throw new InvalidOperationException(result.Errors[0].Message);
        }
    }

    [Benchmark(Baseline = true, Description = "Execution from the cached plan")]
    public Task<int> CachedAsync() => _caching.AnswerAsync(IntrospectionQuery.Text);

    [Benchmark(Description = "Parsing, validation, planning and execution")]
    public Task<int> FirstAsync() => _forgetting.AnswerAsync(IntrospectionQuery.Text);
}
