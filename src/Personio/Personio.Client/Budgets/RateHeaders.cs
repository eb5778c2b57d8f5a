using System.Globalization;
using System.Net.Http.Headers;

namespace Personio.Client.Budgets;

/// <summary>The token bucket that Personio tells of with each answer of v2: <c>x-ratelimit-*</c> ("Personio v2: rate limits").</summary>
internal sealed record RateHeaders(double PerSecond, double Burst, double Remaining)
{
    private const double MostPerSecond = 1_000_000;

    /// <summary>Null where a header is missing or is no sensible number.</summary>
    public static RateHeaders? Read(HttpResponseHeaders headers)
    {
        var rate = Number(headers, "x-ratelimit-replenish-rate");
        var burst = Number(headers, "x-ratelimit-burst-capacity");
        var remaining = Number(headers, "x-ratelimit-remaining");
        var cost = Number(headers, "x-ratelimit-requested-tokens") is { } tokens and > 0 ? tokens : 1;
        return rate is > 0 && burst is > 0 && remaining is not null
            ? new RateHeaders(rate.Value / cost, burst.Value / cost, remaining.Value / cost)
            : null;
    }

    private static double? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values)
        && double.TryParse(values.First(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number is >= 0 and <= MostPerSecond
            ? number
            : null;
}
