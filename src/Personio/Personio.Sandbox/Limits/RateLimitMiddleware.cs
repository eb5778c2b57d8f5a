using System.Globalization;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.V2;

namespace Personio.Sandbox.Limits;

/// <summary>
/// Answers 429 when an endpoint's limit is used up. v1 says how long to wait in <c>Retry-After</c>; v2 does not, but tells the
/// state of its bucket on every answer (Personio v2: rate limits).
/// </summary>
internal sealed class RateLimitMiddleware(RateLimiter limiter)
{
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!limiter.IsOn)
        {
            return next(context);
        }

        var group = context.GetEndpoint()?.Metadata.GetMetadata<LimitGroup>();
        var isV1 = context.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal);
        var allowed = limiter.TryTake(group, isV1, out var retryAfter);
        if (group is not null && !isV1)
        {
            WriteHeaders(context.Response.Headers, limiter.CountersOf(group)[0]);
        }

        if (allowed)
        {
            return next(context);
        }

        if (!isV1)
        {
            return V2Problem.TooManyRequests.WriteAsync(context);
        }

        var seconds = Math.Max(1, (int)Math.Ceiling(retryAfter.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return FailureAnswer.WriteAsync(
            context, StatusCodes.Status429TooManyRequests, "Too Many Attempts.", "The rate limit of this endpoint is used up.");
    }

    private static void WriteHeaders(IHeaderDictionary headers, RateCounter counter)
    {
        headers["x-ratelimit-replenish-rate"] = Text(counter.Rule.Rate);
        headers["x-ratelimit-burst-capacity"] = Text(counter.Rule.Capacity);
        headers["x-ratelimit-requested-tokens"] = "1";
        headers["x-ratelimit-remaining"] = Text(counter.Remaining);
    }

    private static string Text(double number) => Math.Max(1, Math.Floor(number)).ToString(CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
