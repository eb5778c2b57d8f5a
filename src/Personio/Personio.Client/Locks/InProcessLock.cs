namespace Personio.Client.Locks;

/// <summary>The lock of a single process, used when no Redis is configured.</summary>
internal sealed class InProcessLock(TimeProvider time) : IDistributedLock
{
    private const int FewestToPrune = 1_024;

    private readonly Dictionary<string, (object Holder, DateTimeOffset Until)> held = [];
    private readonly Lock gate = new();
    private int pruneAt = FewestToPrune;

    public ValueTask<IAsyncDisposable?> TryAcquireAsync(string name, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var now = time.GetUtcNow();
        lock (gate)
        {
            if (held.TryGetValue(name, out var current) && current.Until > now)
            {
                return new((IAsyncDisposable?)null);
            }

            // What nobody frees frees itself, but does not go away by itself.
            if (held.Count >= pruneAt)
            {
                Prune(now);
            }

            var handle = new Handle(this, name);
            held[name] = (handle, now + lifetime);
            return new(handle);
        }
    }

    private void Prune(DateTimeOffset now)
    {
        foreach (var name in held.Where(entry => entry.Value.Until <= now).Select(entry => entry.Key).ToList())
        {
            held.Remove(name);
        }

        pruneAt = Math.Max(FewestToPrune, 2 * held.Count);
    }

    private void Release(string name, Handle handle)
    {
        lock (gate)
        {
            if (held.TryGetValue(name, out var current) && ReferenceEquals(current.Holder, handle))
            {
                held.Remove(name);
            }
        }
    }

    private sealed class Handle(InProcessLock owner, string name) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            owner.Release(name, this);
            return ValueTask.CompletedTask;
        }
    }
}
