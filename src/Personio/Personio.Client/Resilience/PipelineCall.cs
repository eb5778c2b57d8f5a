using Personio.Client.Http;

namespace Personio.Client.Resilience;

/// <summary>One call as its pipeline sees it.</summary>
/// <param name="Endpoint">Method and route template.</param>
/// <param name="IsIdempotent">Whether doing it twice changes no more than doing it once.</param>
/// <param name="Caller">On whose behalf: callers take turns where requests have to wait.</param>
/// <param name="Deadline">When its time is up, retries and waits included: its own, or its caller's where that ends earlier.</param>
/// <param name="SendAsync">Sends it once and reads the answer.</param>
internal sealed record PipelineCall(
    string Endpoint, bool IsIdempotent, object Caller, DateTimeOffset Deadline, Func<CancellationToken, Task<HttpAttempt>> SendAsync)
{
    /// <summary>The time that an attempt has beside what is usual. Default: none.</summary>
    public TimeSpan Allowance { get; init; }

    /// <summary>Whether its body is gone once it was sent, so that an answer is not followed by another attempt. Default: false.</summary>
    public bool IsReadOnce { get; init; }

    /// <summary>How long it waited for the rate budget.</summary>
    public TimeSpan Waited { get; set; }

    /// <summary>What was left of the rate budget when it last went out; null before.</summary>
    public double? Left { get; set; }

    /// <summary>How many attempts were let through to the network.</summary>
    public int Attempts { get; set; }
}
