using Personio.Client.Connections;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Personio.Client.Http;

/// <summary>
/// When a request goes out again. Reads: at most twice more, after connection errors, timeouts, 5xx and 429. Writes: never, because
/// Personio has no idempotency keys. Every attempt is bounded, and a wait that would outlast the call's deadline is not begun.
/// </summary>
internal static class RetryPipelines
{
    public static readonly ResiliencePropertyKey<DateTimeOffset> Deadline = new("deadline");

    private const int ReadRetries = 2;
    private const int TokenRetries = 3;
    private static readonly TimeSpan FaultDelay = TimeSpan.FromMilliseconds(250);

    /// <summary>Personio asks for at least a second after a 429 and often sends no Retry-After.</summary>
    private static readonly TimeSpan RateLimitDelay = TimeSpan.FromSeconds(1);

    public static ResiliencePipeline<HttpAttempt> ForReads(PersonioConnectionOptions options, TimeProvider time, IJitter jitter) =>
        Build(options, time, jitter, ReadRetries);

    public static ResiliencePipeline<HttpAttempt> ForTokens(PersonioConnectionOptions options, TimeProvider time, IJitter jitter) =>
        Build(options, time, jitter, TokenRetries);

    public static ResiliencePipeline<HttpAttempt> ForWrites(PersonioConnectionOptions options, TimeProvider time) =>
        new ResiliencePipelineBuilder<HttpAttempt> { TimeProvider = time }.AddTimeout(options.AttemptTimeout).Build();

    private static ResiliencePipeline<HttpAttempt> Build(
        PersonioConnectionOptions options, TimeProvider time, IJitter jitter, int retries) =>
        new ResiliencePipelineBuilder<HttpAttempt> { TimeProvider = time }
            .AddTimeout(options.TotalTimeout)
            .AddRetry(new RetryStrategyOptions<HttpAttempt>
            {
                MaxRetryAttempts = retries,
                ShouldHandle = arguments => new(
                    IsTransient(arguments.Outcome) && FitsDeadline(arguments.Context, arguments.Outcome.Result, arguments.AttemptNumber, time)),
                DelayGenerator = arguments => new(
                    Delay(arguments.Outcome.Result, arguments.AttemptNumber, jitter.Next())),
                OnRetry = static arguments =>
                {
                    arguments.Outcome.Result?.Dispose();
                    return default;
                },
            })
            .AddTimeout(options.AttemptTimeout)
            .Build();

    private static bool IsTransient(Outcome<HttpAttempt> outcome) => outcome switch
    {
        { Exception: HttpRequestException or IOException or TimeoutRejectedException } => true,
        { Result.Status: 429 or 408 or >= 500 } => true,
        _ => false,
    };

    private static bool FitsDeadline(ResilienceContext context, HttpAttempt? attempt, int number, TimeProvider time) =>
        !context.Properties.TryGetValue(Deadline, out var deadline)
        || time.GetUtcNow() + Delay(attempt, number, jitter: 1) < deadline;

    private static TimeSpan Delay(HttpAttempt? attempt, int number, double jitter)
    {
        var doubled = Math.Pow(2, number);
        if (attempt?.RetryAfter is { } asked)
        {
            return asked + (FaultDelay * jitter);
        }

        return attempt?.Status == 429
            ? RateLimitDelay * doubled * (1 + (jitter / 2))
            : FaultDelay * doubled * (0.75 + (jitter / 4));
    }
}
