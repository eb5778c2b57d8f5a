using Personio.Client.Http;
using Polly;
using Polly.Timeout;

namespace Personio.Client.Resilience;

/// <summary>
/// When a request goes out again, and after how long. What may be done twice: after connection errors, timeouts, 5xx, 408 and 429. What may
/// not, because Personio has no idempotency keys: only when it certainly was not carried out.
/// </summary>
internal static class RetryRules
{
    private static readonly TimeSpan FaultDelay = TimeSpan.FromMilliseconds(250);

    /// <summary>Personio asks for at least a second after a 429 and often sends no Retry-After.</summary>
    private static readonly TimeSpan RateLimitDelay = TimeSpan.FromSeconds(1);

    /// <summary>No answer, or one that speaks of a fault of the server.</summary>
    public static bool IsFault(Outcome<HttpAttempt> outcome) => outcome switch
    {
        { Exception: HttpRequestException or IOException or TimeoutRejectedException } => true,
        { Result.Status: 408 or >= 500 } => true,
        _ => false,
    };

    public static bool MayRepeat(Outcome<HttpAttempt> outcome, bool isIdempotent) =>
        outcome.Result?.Status == 429 || (isIdempotent ? IsFault(outcome) : WasNotSent(outcome.Exception));

    /// <summary>Whether it is certain that nothing of the request has left this machine.</summary>
    public static bool WasNotSent(Exception? exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };

    public static TimeSpan Delay(HttpAttempt? attempt, int number, double jitter)
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
