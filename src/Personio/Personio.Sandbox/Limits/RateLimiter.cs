using System.Collections.Concurrent;

namespace Personio.Sandbox.Limits;

/// <summary>The counters of one sandbox. There is one credential and one company, so counters are by endpoint only.</summary>
internal sealed class RateLimiter(SandboxOptions options)
{
    private const int GenerousFactor = 20;

    private static readonly LimitGroup V1Everything = new("v1", RateRule.V1Everything);

    private readonly ConcurrentDictionary<string, RateCounter[]> _counters = new(StringComparer.Ordinal);

    public bool IsOn => options.RateLimits != SandboxRateLimits.Off;

    public RateCounter[] CountersOf(LimitGroup group)
        => _counters.GetOrAdd(group.Name, (_, rules) => [.. rules.Select(Counter)], group.Rules);

    /// <summary>Counts one request against the group, and against all of v1 when it is one of those.</summary>
    public bool TryTake(LimitGroup? group, bool isV1, out TimeSpan retryAfter)
    {
        retryAfter = TimeSpan.Zero;
        var allowed = true;
        foreach (var counter in (isV1 ? CountersOf(V1Everything) : []).Concat(group is null ? [] : CountersOf(group)))
        {
            if (counter.TryTake(out var wait))
            {
                continue;
            }

            allowed = false;
            retryAfter = wait > retryAfter ? wait : retryAfter;
        }

        return allowed;
    }

    private RateCounter Counter(RateRule rule)
        => new(options.RateLimits == SandboxRateLimits.Generous ? rule.Times(GenerousFactor) : rule, options.TimeProvider);
}
