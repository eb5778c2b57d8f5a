using System.Text.Json;
using System.Text.Json.Serialization;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.Faults;

/// <summary>A fault as <c>/__sandbox/faults</c> reads and writes it.</summary>
internal sealed record FaultJson
{
    public int? Status { get; init; }

    /// <summary>Default 1; null for every call. Settable, like <see cref="Percent"/>: generated readers overwrite the defaults of others.</summary>
    public int? Count { get; set; } = 1;

    /// <summary>Default 100.</summary>
    public int Percent { get; set; } = 100;

    public string? Path { get; init; }

    public string? Method { get; init; }

    public double LatencyMilliseconds { get; init; }

    public int? RetryAfterSeconds { get; init; }

    public bool RateHeaders { get; init; }

    /// <summary>error, empty, html or gateway.</summary>
    public SandboxFaultBody Body { get; init; }

    public bool Disconnect { get; init; }

    public bool AfterTheCall { get; init; }

    public bool RevokeToken { get; init; }

    /// <summary>One of the words of <see cref="SandboxFaultAnswer"/>.</summary>
    public SandboxFaultAnswer Answer { get; init; }

    public static FaultJson From(SandboxFault fault) => new()
    {
        Status = fault.Status,
        Count = fault.Count,
        Percent = fault.Percent,
        Path = fault.PathPrefix,
        Method = fault.Method,
        LatencyMilliseconds = fault.Latency.TotalMilliseconds,
        RetryAfterSeconds = fault.RetryAfterSeconds,
        Body = fault.Body,
        Disconnect = fault.Disconnect,
        RateHeaders = fault.RateHeaders,
        AfterTheCall = fault.AfterTheCall,
        RevokeToken = fault.RevokeToken,
        Answer = fault.Answer,
    };

    public SandboxFault ToFault() => new()
    {
        Status = Status,
        Count = Count,
        Percent = Percent,
        PathPrefix = Path,
        Method = Method,
        Latency = TimeSpan.FromMilliseconds(Math.Clamp(LatencyMilliseconds, -1, 3_600_000)),
        RetryAfterSeconds = RetryAfterSeconds,
        Body = Body,
        Disconnect = Disconnect,
        RateHeaders = RateHeaders,
        AfterTheCall = AfterTheCall,
        RevokeToken = RevokeToken,
        Answer = Answer,
    };
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters = [typeof(WordConverter<SandboxFaultBody>), typeof(WordConverter<SandboxFaultAnswer>)],
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(List<FaultJson>))]
[JsonSerializable(typeof(FaultJson))]
internal sealed partial class FaultJsonContext : JsonSerializerContext;
