namespace GraphQL.Differential.Tests.Scheduling;

/// <summary>A clock that stands still; its timers ring when the test says so.</summary>
internal sealed class Alarm : TimeProvider
{
    private Action? _ring;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _ring += () => callback(state);
        return new Timer();
    }

    public void Ring() => _ring?.Invoke();

    private sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
