namespace Personio.Client.Replicas;

/// <summary>Remembers across the processes of one program what was seen already. While Redis is down, each process remembers for itself.</summary>
public interface IReplicaMarks
{
    /// <summary>True for the first who asks, and for nobody else until the mark has lived its life.</summary>
    /// <param name="name">What was seen. Appears as a key in Redis, so no personal data.</param>
    /// <param name="life">For how long it is remembered.</param>
    /// <param name="cancellationToken">Ends the wait for Redis.</param>
    ValueTask<bool> TrySetAsync(string name, TimeSpan life, CancellationToken cancellationToken);

    /// <summary>Forgets, so that the next who asks is the first again.</summary>
    ValueTask RemoveAsync(string name, CancellationToken cancellationToken);
}

/// <summary>The marks of one process. When there are too many, the oldest are forgotten.</summary>
internal sealed class LocalMarks(TimeProvider time, int capacity = LocalMarks.DefaultCapacity) : IReplicaMarks
{
    public const int DefaultCapacity = 100_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, DateTimeOffset> marks = new(StringComparer.Ordinal);
    private readonly Queue<string> order = [];

    public ValueTask<bool> TrySetAsync(string name, TimeSpan life, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            if (marks.TryGetValue(name, out var until) && until > now)
            {
                return new(false);
            }

            while (order.Count >= capacity || (order.TryPeek(out var oldest) && marks.GetValueOrDefault(oldest) <= now))
            {
                marks.Remove(order.Dequeue());
            }

            marks[name] = now + life;
            order.Enqueue(name);
            return new(true);
        }
    }

    public ValueTask RemoveAsync(string name, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            marks.Remove(name);
        }

        return default;
    }
}
