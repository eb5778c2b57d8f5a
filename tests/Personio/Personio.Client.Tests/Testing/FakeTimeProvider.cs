namespace Personio.Client.Tests.Testing;

/// <summary>A clock that moves only when told, and fires the timers it passes.</summary>
internal sealed class FakeTimeProvider : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<FakeTimer> timers = [];
    private DateTimeOffset now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        DateTimeOffset target;
        lock (gate)
        {
            target = now + by;
        }

        while (TakeDue(target) is { } due)
        {
            due();
        }

        lock (gate)
        {
            // Somebody else may have moved it further meanwhile.
            now = target > now ? target : now;
        }
    }

    /// <summary>Moves on in small steps until the task ends, for work that waits for several timers in turn.</summary>
    public async Task<T> DriveAsync<T>(Task<T> task)
    {
        for (var steps = 0; steps < 2_000 && !task.IsCompleted; steps++)
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
            Advance(TimeSpan.FromMilliseconds(50));
        }

        return await task.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
    }

    private Action? TakeDue(DateTimeOffset target)
    {
        lock (gate)
        {
            var due = timers.Where(timer => timer.DueAt <= target).MinBy(static timer => timer.DueAt);
            if (due is null)
            {
                return null;
            }

            now = due.DueAt!.Value > now ? due.DueAt.Value : now;
            due.DueAt = due.Period > TimeSpan.Zero ? now + due.Period : null;
            return due.Callback;
        }
    }

    private sealed class FakeTimer(FakeTimeProvider owner, Action callback) : ITimer
    {
        public Action Callback { get; } = callback;

        public DateTimeOffset? DueAt { get; set; }

        public TimeSpan Period { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (owner.gate)
            {
                Period = period;
                DueAt = dueTime == Timeout.InfiniteTimeSpan ? null : owner.now + dueTime;
                if (!owner.timers.Contains(this))
                {
                    owner.timers.Add(this);
                }
            }

            return true;
        }

        public void Dispose()
        {
            lock (owner.gate)
            {
                owner.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
