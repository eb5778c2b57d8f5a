namespace Personio.Client.Budgets;

/// <summary>
/// Those who wait for a token of one endpoint class, served in turn by caller: one with a thousand requests delays another's single request
/// by one turn, not by a thousand. Not thread-safe.
/// </summary>
internal sealed class FairQueue
{
    private readonly Dictionary<object, Queue<Waiter>> byCaller = [];
    private readonly Queue<object> turns = new();

    public int Count { get; private set; }

    /// <summary>How many are served before the caller's next request would be.</summary>
    public int AheadOf(object caller)
    {
        var mine = byCaller.TryGetValue(caller, out var queue) ? queue.Count : 0;
        return byCaller.Sum(other => other.Key == caller ? mine : Math.Min(other.Value.Count, mine + 1));
    }

    public void Add(object caller, Waiter waiter)
    {
        if (!byCaller.TryGetValue(caller, out var queue))
        {
            byCaller[caller] = queue = new();
            turns.Enqueue(caller);
        }

        queue.Enqueue(waiter);
        Count++;
    }

    /// <summary>The next in turn, those who have left passed over; null when nobody waits.</summary>
    public Waiter? Next()
    {
        while (turns.TryDequeue(out var caller))
        {
            var queue = byCaller[caller];
            var waiter = queue.Dequeue();
            Count--;
            if (queue.Count > 0)
            {
                turns.Enqueue(caller);
            }
            else
            {
                byCaller.Remove(caller);
            }

            if (!waiter.HasLeft)
            {
                return waiter;
            }
        }

        return null;
    }

    /// <summary>One request that waits.</summary>
    internal sealed class Waiter
    {
        private readonly TaskCompletionSource<double> turn = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Ends when a token was taken for it, with what is left in the bucket.</summary>
        public Task<double> Turn => turn.Task;

        public bool HasLeft => turn.Task.IsCompleted;

        /// <summary>False when it has left meanwhile, and the token is free for another.</summary>
        public bool Serve(double left) => turn.TrySetResult(left);

        public void Fail(Exception exception) => turn.TrySetException(exception);

        /// <summary>False when it was served at the last moment.</summary>
        public bool Leave() => turn.TrySetCanceled();
    }
}
