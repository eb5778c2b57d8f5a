namespace Personio.Sandbox.Clock;

/// <summary>
/// The time that the sandbox lives in: that of its options, put forward and stopped at will. It decides when tokens expire, what is
/// written into time stamps, when budgets refill, and when webhooks are sent again.
/// </summary>
internal sealed class SandboxClock(TimeProvider inner) : TimeProvider
{
    /// <summary>How far it can be put forward in all.</summary>
    public static readonly TimeSpan MaxAdvance = TimeSpan.FromDays(3660);

    private readonly Lock _lock = new();
    private TimeSpan _advance;
    private DateTimeOffset? _stoppedAt;

    /// <summary>It jumped, stopped or went on: whoever waits for a time has to look again.</summary>
    public event EventHandler? Changed;

    public bool IsStopped
    {
        get
        {
            lock (_lock)
            {
                return _stoppedAt is not null;
            }
        }
    }

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _stoppedAt ?? inner.GetUtcNow() + _advance;
        }
    }

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        => inner.CreateTimer(callback, state, dueTime, period);

    /// <summary>Puts the clock forward, whether it runs or stands.</summary>
    /// <returns>False when that is backwards or further than <see cref="MaxAdvance"/>.</returns>
    public bool TryAdvance(TimeSpan time)
    {
        lock (_lock)
        {
            if (time < TimeSpan.Zero || time > MaxAdvance - _advance)
            {
                return false;
            }

            _advance += time;
            _stoppedAt += time;
        }

        Changed?.Invoke(this, EventArgs.Empty);
        return true;
    }

    /// <summary>Lets time stand still, or go on from where it stood.</summary>
    public void SetStopped(bool stopped)
    {
        lock (_lock)
        {
            if (stopped)
            {
                _stoppedAt ??= inner.GetUtcNow() + _advance;
            }
            else if (_stoppedAt is { } at)
            {
                _advance = at - inner.GetUtcNow();
                _stoppedAt = null;
            }
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }
}
