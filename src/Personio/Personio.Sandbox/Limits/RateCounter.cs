namespace Personio.Sandbox.Limits;

/// <summary>Counts requests against one <see cref="RateRule"/>.</summary>
internal sealed class RateCounter(RateRule rule, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private double _left = rule.Capacity;
    private DateTimeOffset _refilled = clock.GetUtcNow();
    private DateTimeOffset _windowStart = clock.GetUtcNow();
    private DateTimeOffset? _penaltyUntil;

    public RateRule Rule => rule;

    /// <summary>Whole requests left just now.</summary>
    public int Remaining
    {
        get
        {
            lock (_lock)
            {
                Refill(clock.GetUtcNow());
                return (int)_left;
            }
        }
    }

    /// <summary>Counts one request.</summary>
    /// <param name="retryAfter">How long to wait when none is left.</param>
    public bool TryTake(out TimeSpan retryAfter)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            Refill(now);
            if (_left >= 1)
            {
                _left--;
                retryAfter = TimeSpan.Zero;
                return true;
            }

            if (rule.PenaltySeconds > 0)
            {
                _penaltyUntil ??= now.AddSeconds(rule.PenaltySeconds);
            }

            retryAfter = Wait(now);
            return false;
        }
    }

    private double RefillRate => _penaltyUntil is null ? rule.RefillPerSecond : rule.PenaltyRefillPerSecond;

    private TimeSpan Wait(DateTimeOffset now)
        => RefillRate > 0 ? TimeSpan.FromSeconds((1 - _left) / RefillRate)
            : (_penaltyUntil ?? _windowStart.AddSeconds(rule.WindowSeconds)) - now;

    private void Refill(DateTimeOffset now)
    {
        _left = Math.Min(rule.Capacity, _left + (Math.Max(0, (now - _refilled).TotalSeconds) * RefillRate));
        _refilled = now;
        var isOver = _penaltyUntil is { } until
            ? now >= until
            : rule.WindowSeconds > 0 && now >= _windowStart.AddSeconds(rule.WindowSeconds);
        if (!isOver)
        {
            return;
        }

        _penaltyUntil = null;
        _windowStart = now;
        _left = rule.Capacity;
    }
}
