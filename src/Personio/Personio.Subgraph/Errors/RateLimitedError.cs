using Personio.Client.Errors;

namespace Personio.Subgraph.Errors;

/// <summary>Personio's rate limit is used up, and waiting would outlast the operation. Nothing was changed.</summary>
/// <param name="Message">What is wrong and what to do, for people.</param>
/// <param name="Code">`RATE_LIMITED`.</param>
/// <param name="RetryAfterMs">When to try again, in milliseconds; null where Personio did not say: try in a minute.</param>
public sealed record RateLimitedError(string Message, string Code, int? RetryAfterMs) : IWriteError
{
    public static RateLimitedError CreateErrorFrom(PersonioRateLimitedException exception) => new(
        exception.Message,
        WriteErrorCodes.RateLimited,
        exception.RetryAfter is { } wait ? (int)Math.Clamp(Math.Ceiling(wait.TotalMilliseconds), 0, int.MaxValue) : null);
}
