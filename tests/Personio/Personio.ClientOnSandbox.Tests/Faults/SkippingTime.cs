using Personio.Client.Tests.Testing;

namespace Personio.ClientOnSandbox.Tests.Faults;

/// <summary>
/// Time in which nobody waits: short waits, such as those between attempts, are over at once and have taken their time all the same. Longer
/// ones are bounds on calls, and are over only when somebody says so.
/// </summary>
internal sealed class SkippingTime : TimeProvider
{
    /// <summary>What an attempt may take: a bound, and so longer than every wait.</summary>
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromMinutes(4);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    /// <summary>A real pause before a wait is over, for what may end it earlier, such as an operation on the cache.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(3);

    private readonly FakeTimeProvider clock = new();

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = clock.CreateTimer(callback, state, dueTime, period);
        if (dueTime >= TimeSpan.Zero && dueTime <= LongestWait)
        {
            _ = SkipAsync(clock.GetUtcNow() + dueTime);
        }

        return timer;
    }

    /// <summary>Lets a whole attempt's time pass.</summary>
    public void PassAttempt() => clock.Advance(AttemptTimeout + TimeSpan.FromSeconds(5));

    private async Task SkipAsync(DateTimeOffset due)
    {
        await Task.Delay(Pause);
        var left = due - clock.GetUtcNow();
        if (left >= TimeSpan.Zero)
        {
            clock.Advance(left);
        }
    }
}
