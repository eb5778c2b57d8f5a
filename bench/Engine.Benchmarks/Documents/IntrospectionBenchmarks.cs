using BenchmarkDotNet.Attributes;
using Engine.Benchmarks.Hosting;
using GraphQL.Language;
using GraphQL.Validation;

namespace Engine.Benchmarks.Documents;

/// <summary>The introspection query that tools send, met for the first time and from the cache.</summary>
public class IntrospectionBenchmarks
{
    private readonly BenchmarkServer _caching = new();
    private readonly BenchmarkServer _forgetting = new(new ExecutorOptions { DocumentCacheSize = 0 });
    private readonly DocumentNode _document = GraphQLParser.ParseDocument(IntrospectionQuery.Text);
    private DocumentValidator _validator = null!;

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _validator = new DocumentValidator(_caching.Executor.Schema.Schema, _caching.Executor.Options.Validation);
        var result = await _caching.ExecuteAsync(IntrospectionQuery.Text);
        if (result.Errors.Count > 0)
        {
            throw new InvalidOperationException(result.Errors[0].Message);
        }
    }

    [Benchmark(Baseline = true, Description = "Execution from the cached plan")]
    public Task<int> CachedAsync() => _caching.AnswerAsync(IntrospectionQuery.Text);

    [Benchmark(Description = "Parsing")]
    public DocumentNode Parse() => GraphQLParser.ParseDocument(IntrospectionQuery.Text);

    [Benchmark(Description = "Validation")]
    public int Validate() => _validator.Validate(_document).Count;

    [Benchmark(Description = "Parsing, validation and planning")]
    public int Prepare() => _forgetting.Executor.Prepare(IntrospectionQuery.Text).Count;

    [Benchmark(Description = "Parsing, validation, planning and execution")]
    public Task<int> FirstAsync() => _forgetting.AnswerAsync(IntrospectionQuery.Text);
}
