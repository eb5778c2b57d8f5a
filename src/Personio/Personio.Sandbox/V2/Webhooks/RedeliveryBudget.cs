namespace Personio.Sandbox.V2.Webhooks;

/// <summary>How many events may be sent once more (Personio v2: webhook management).</summary>
internal sealed class RedeliveryBudget(TimeProvider clock)
{
    public const int PerRequest = 100;

    private const int PerHour = 500;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Queue<(DateTimeOffset At, int Events)> _spent = new();

    public bool TryTake(int events)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            while (_spent.TryPeek(out var oldest) && oldest.At <= now - Window)
            {
                _spent.Dequeue();
            }

            if (_spent.Sum(one => one.Events) + events > PerHour)
            {
                return false;
            }

            if (events > 0)
            {
                _spent.Enqueue((now, events));
            }

            return true;
        }
    }
}
