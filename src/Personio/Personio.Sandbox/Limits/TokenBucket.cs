namespace Personio.Sandbox.Limits;

/// <summary>Counts requests against one <see cref="RateRule"/>.</summary>
internal sealed class TokenBucket(RateRule rule, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private double _tokens = rule.Capacity;
    private DateTimeOffset _refilled = clock.GetUtcNow();
    private DateTimeOffset? _penaltyUntil;

    public RateRule Rule => rule;

    /// <summary>Whole requests left just now.</summary>
    public int Remaining
    {
        get
        {
            lock (_lock)
            {
                Refill();
                return (int)_tokens;
            }
        }
    }

    /// <summary>Takes one request out of the bucket.</summary>
    /// <param name="retryAfter">How long to wait when there is none left.</param>
    public bool TryTake(out TimeSpan retryAfter)
    {
        lock (_lock)
        {
            Refill();
            if (_tokens >= 1)
            {
                _tokens--;
                retryAfter = TimeSpan.Zero;
                return true;
            }

            if (rule.PenaltySeconds > 0)
                _penaltyUntil ??= clock.GetUtcNow().AddSeconds(rule.PenaltySeconds);
            retryAfter = Wait();
            return false;
        }
    }

    private TimeSpan Wait()
    {
        var rate = _penaltyUntil is null ? rule.RefillPerSecond : rule.PenaltyRefillPerSecond;
        return rate > 0 ? TimeSpan.FromSeconds((1 - _tokens) / rate) : _penaltyUntil!.Value - clock.GetUtcNow();
    }

    private void Refill()
    {
        var now = clock.GetUtcNow();
        if (_penaltyUntil is { } until && now >= until)
        {
            _penaltyUntil = null;
            _tokens = rule.Capacity;
        }

        var rate = _penaltyUntil is null ? rule.RefillPerSecond : rule.PenaltyRefillPerSecond;
        _tokens = Math.Min(rule.Capacity, _tokens + (Math.Max(0, (now - _refilled).TotalSeconds) * rate));
        _refilled = now;
    }
}
