using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Engine.Benchmarks.Hosting;

namespace Engine.Benchmarks.Employees;

/// <summary>
/// A page of 200 employees with ten plain fields each, from memory to the same bytes: by the engine, whose selection is known only at run
/// time, and by System.Text.Json with a source-generated writer of exactly this shape.
/// </summary>
public class EmployeeListBenchmarks
{
    private const string Document =
        "{ employees { id firstName lastName email position hireDate weeklyHours isRemote vacationDays status } }";

    private readonly ArrayBufferWriter<byte> _output = new(1 << 20);
    private readonly EmployeesResponse _response = new(new EmployeesData(Workforce.Employees));
    private readonly BenchmarkServer _server = new();
    private OperationResult _result = null!;
    private Utf8JsonWriter _json = null!;
    private Utf8JsonWriter _escapingJson = null!;

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _json = new Utf8JsonWriter(_output, new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _escapingJson = new Utf8JsonWriter(_output, new JsonWriterOptions { SkipValidation = true });
        _result = await _server.ExecuteAsync(Document);
        _server.Write(_result);
        SystemTextJson();
        if (!_server.Written.SequenceEqual(_output.WrittenSpan))
        {
            throw new InvalidOperationException("The engine and the baseline write different responses.");
        }
    }

    /// <summary>Text as it is, as the engine writes it.</summary>
    [Benchmark(Baseline = true, Description = "System.Text.Json, relaxed")]
    public int SystemTextJson() => Serialize(_json);

    /// <summary>Text beyond ASCII escaped: the serializer's default.</summary>
    [Benchmark(Description = "System.Text.Json, default")]
    public int SystemTextJsonEscaping() => Serialize(_escapingJson);

    [Benchmark(Description = "Engine, emission")]
    public int Emit() => _server.Write(_result);

    [Benchmark(Description = "Engine, execution and emission")]
    public async Task<int> ExecuteAndEmitAsync()
    {
        using var result = await _server.ExecuteAsync(Document);
        return _server.Write(result);
    }

    private int Serialize(Utf8JsonWriter json)
    {
        _output.ResetWrittenCount();
        json.Reset(_output);
        JsonSerializer.Serialize(json, _response, EmployeeJson.Default.EmployeesResponse);
        json.Flush();
        return _output.WrittenCount;
    }
}
