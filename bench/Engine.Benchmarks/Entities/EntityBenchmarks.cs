using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using GraphQL.Federation;

namespace Engine.Benchmarks.Entities;

/// <summary>
/// One <c>_entities</c> call as a gateway sends it, its entities in memory: what the engine itself costs for 1,000 representations, all different or
/// each ten times, and whether twice as many take twice as long.
/// </summary>
public class EntityBenchmarks
{
    private const string Document =
        """
        query ($representations: [_Any!]!) {
          _entities(representations: $representations) { ... on Part { id name weight } }
        }
        """;

    private readonly RequestExecutor _executor = new(
        FederatedSchema.Create([new PartModule()], [new PartResolver()], new FederationOptions { MaxRepresentations = 4_000 }),
        new ExecutorOptions { Limits = ExecutionLimits.None });
    private readonly ArrayBufferWriter<byte> _output = new(1 << 20);
    private readonly JsonElement _different = Variables(1_000, distinct: 1_000);
    private readonly JsonElement _repeated = Variables(1_000, distinct: 100);
    private readonly JsonElement _twice = Variables(2_000, distinct: 2_000);

    [GlobalSetup]
    public async Task SetupAsync()
    {
        await AnswerAsync(_repeated);
        var answer = Encoding.UTF8.GetString(_output.WrittenSpan);
        if (answer.Contains("errors", StringComparison.Ordinal) || answer.Split("\"weight\"").Length != 1_001)
        {
            throw new InvalidOperationException($"The entities were not answered: {answer[..Math.Min(200, answer.Length)]}");
        }
    }

    [Benchmark(Baseline = true, Description = "1,000 entities")]
    public Task<int> DifferentAsync() => AnswerAsync(_different);

    [Benchmark(Description = "100 entities, ten times each")]
    public Task<int> RepeatedAsync() => AnswerAsync(_repeated);

    [Benchmark(Description = "2,000 entities")]
    public Task<int> TwiceAsync() => AnswerAsync(_twice);

    private static JsonElement Variables(int count, int distinct)
    {
        var representations = Enumerable.Range(0, count).Select(i => (i % distinct).ToString(CultureInfo.InvariantCulture))
            .Select(id => $$"""{"__typename":"Part","id":"{{id}}"}""");
        return JsonElement.Parse($$"""{"representations":[{{string.Join(',', representations)}}]}""");
    }

    private async Task<int> AnswerAsync(JsonElement variables)
    {
        using var result = await _executor.ExecuteAsync(
            new OperationRequest { Document = Document, Variables = variables, Services = NoServices.Instance });
        _output.ResetWrittenCount();
        result.WriteTo(_output);
        return _output.WrittenCount;
    }

    private sealed class NoServices : IServiceProvider
    {
        public static NoServices Instance { get; } = new();

        public object? GetService(Type serviceType) => null;
    }
}
