using BenchmarkDotNet.Attributes;
using Engine.Benchmarks.Hosting;

namespace Engine.Benchmarks.Teams;

/// <summary>1,000 rows with a child each: from memory, and through a data loader that fetches the 100 distinct ones at once.</summary>
public class DataLoaderBenchmarks
{
    private readonly BenchmarkServer _server = new();

    [GlobalSetup]
    public async Task SetupAsync()
    {
        var before = TeamDataLoaders.Fetches;
        var length = await LoadAsync();
        var fetches = TeamDataLoaders.Fetches - before;
        if (fetches != 1)
        {
            throw new InvalidOperationException($"1,000 rows took {fetches} fetches rather than one.");
        }

        if (length != await KnownAsync())
        {
            throw new InvalidOperationException("The loaded response differs from the known one.");
        }
    }

    [Benchmark(Baseline = true, Description = "Plain resolver")]
    public Task<int> KnownAsync() => _server.AnswerAsync("{ members { id team: knownTeam { id name } } }");

    [Benchmark(Description = "Data loader")]
    public Task<int> LoadAsync() => _server.AnswerAsync("{ members { id team { id name } } }");
}
