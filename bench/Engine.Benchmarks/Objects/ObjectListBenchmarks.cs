using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Engine.Benchmarks.Hosting;

namespace Engine.Benchmarks.Objects;

/// <summary>1,000 objects with five plain fields, from memory to the same bytes: by the engine and by System.Text.Json.</summary>
public class ObjectListBenchmarks
{
    private const string Document = "{ items { id name code isActive since } }";

    private readonly ArrayBufferWriter<byte> _output = new(1 << 20);
    private readonly ItemsResponse _response = new(new ItemsData(ItemQueries.Items));
    private readonly BenchmarkServer _server = new();
    private Utf8JsonWriter _json = null!;

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _json = new Utf8JsonWriter(_output, new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        await ExecuteAndEmitAsync();
        SystemTextJson();
        if (!_server.Written.SequenceEqual(_output.WrittenSpan))
        {
            throw new InvalidOperationException("The engine and the baseline write different responses.");
        }
    }

    [Benchmark(Baseline = true, Description = "System.Text.Json, relaxed")]
    public int SystemTextJson()
    {
        _output.ResetWrittenCount();
        _json.Reset(_output);
        JsonSerializer.Serialize(_json, _response, ItemJson.Default.ItemsResponse);
        _json.Flush();
        return _output.WrittenCount;
    }

    [Benchmark(Description = "Engine, execution and emission")]
    public async Task<int> ExecuteAndEmitAsync()
    {
        using var result = await _server.ExecuteAsync(Document);
        return _server.Write(result);
    }
}
