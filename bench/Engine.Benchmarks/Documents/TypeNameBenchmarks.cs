using BenchmarkDotNet.Attributes;
using Engine.Benchmarks.Hosting;

namespace Engine.Benchmarks.Documents;

/// <summary>The least that a request can ask for: what the engine itself costs.</summary>
public class TypeNameBenchmarks
{
    private readonly BenchmarkServer _server = new();

    [Benchmark(Description = "{ __typename }, cached")]
    public async Task<int> AnswerAsync()
    {
        using var result = await _server.ExecuteAsync("{ __typename }");
        return _server.Write(result);
    }
}
