using System.Buffers;
using BenchmarkDotNet.Attributes;

namespace Engine.Benchmarks.Attacks;

/// <summary>
/// What it takes to refuse a hostile request, beside what it takes to serve an ordinary one that is met for the first time: nobody must get more
/// work out of the server by breaking its rules than by keeping them.
/// </summary>
public class AttackBenchmarks
{
    private readonly RequestExecutor _executor = new(AttackSchema.Create(), new ExecutorOptions { DocumentCacheSize = 0 });
    private readonly ArrayBufferWriter<byte> _output = new(1 << 20);
    private OperationRequest _good = null!;
    private OperationRequest _attack = null!;

    public static IEnumerable<string> Names => AttackDocuments.All.Keys;

    [ParamsSource(nameof(Names))]
    public string Attack { get; set; } = "";

    [GlobalSetup]
    public async Task SetupAsync()
    {
        var (query, variables) = AttackDocuments.All[Attack];
        _good = new OperationRequest { Document = AttackSchema.GoodDocument, Services = NoServices.Instance };
        _attack = _good with { Document = query, Variables = variables };
        using var good = await _executor.ExecuteAsync(_good);
        using var refused = await _executor.ExecuteAsync(_attack);
        if (good.Errors.Count > 0 || refused.Errors.Count == 0 || refused.HasData)
        {
            throw new InvalidOperationException($"The good document has errors, or the attack \"{Attack}\" was served.");
        }
    }

    [Benchmark(Baseline = true, Description = "Good")]
    public Task<int> GoodAsync() => AnswerAsync(_good);

    [Benchmark(Description = "Refusal")]
    public Task<int> RefuseAsync() => AnswerAsync(_attack);

    private async Task<int> AnswerAsync(OperationRequest request)
    {
        using var result = await _executor.ExecuteAsync(request);
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
