namespace Personio.Client.Http;

/// <summary>Told about each call to Personio made on behalf of its scope.</summary>
public interface IPersonioCallRecorder
{
    /// <summary>Called once a call is over, however it ended; possibly from several threads at once.</summary>
    void Record(PersonioCall call);
}

/// <summary>One call to Personio, with its retries.</summary>
/// <param name="Endpoint">Method and route template, such as <c>GET /v1/company/employees/{id}</c>; no ids, no query.</param>
/// <param name="Status">The last HTTP status; null when no answer arrived.</param>
/// <param name="Duration">From the first attempt to the end of the last, waits included.</param>
/// <param name="Attempts">How often the request went out; 0 when it was answered by the cache or by another's call, or was refused before any.</param>
/// <param name="ErrorCode">One of <see cref="Errors.PersonioErrorCodes"/>; null after a success, and when the caller left a call that is no change in doubt.</param>
public sealed record PersonioCall(string Endpoint, int? Status, TimeSpan Duration, int Attempts, string? ErrorCode)
{
    /// <summary>How long it waited for the rate limits, in all attempts.</summary>
    public TimeSpan Waited { get; init; }

    /// <summary>How many more such requests could have gone out at once after the last attempt; null when none went out.</summary>
    public double? BudgetLeft { get; init; }

    /// <summary>How old the answer is where Personio is down and an old one was served; otherwise null.</summary>
    public TimeSpan? StaleFor { get; init; }

    /// <summary>Whether it was answered without a request of its own: from the cache, or by another's call that was under way.</summary>
    public bool IsShared => Attempts == 0 && ErrorCode is null && Status is not null;
}

/// <summary>
/// The calls made on behalf of one scope, in the order they ended. Token requests are not among them: they are made for everybody who
/// waits.
/// </summary>
public sealed class PersonioCallLog : IPersonioCallRecorder
{
    private readonly Lock gate = new();
    private readonly List<PersonioCall> calls = [];

    /// <summary>A copy of what was recorded so far.</summary>
    public IReadOnlyList<PersonioCall> Calls
    {
        get
        {
            lock (gate)
            {
                return [.. calls];
            }
        }
    }

    /// <inheritdoc/>
    public void Record(PersonioCall call)
    {
        lock (gate)
        {
            calls.Add(call);
        }
    }
}
