namespace GraphQL.DataLoader;

/// <summary>
/// The base of all loaders. A key is asked for once; the promise made for it is the cache. Callers resume only inside
/// <see cref="IBatchScheduler.Resume"/>, so an engine that resumes them on its own thread sees every key they go on to ask for before it
/// decides what to dispatch next.
/// </summary>
public abstract class BatchDataLoader<TKey, TValue>(IBatchScheduler scheduler, int maxBatchSize = 0)
    : IDataLoader<TKey, TValue>, IPendingBatch
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, TaskCompletionSource<TValue?>> _promises = [];
    private readonly Task<TValue?> _nothing = Task.FromResult<TValue?>(default);
    private List<TKey> _waiting = [];

    /// <summary>Fetches the values of distinct keys.</summary>
    /// <returns>A dictionary; a key without an entry has no value.</returns>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> FetchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    public Task<TValue?> LoadAsync(TKey? key, CancellationToken cancellationToken = default)
    {
        if (key is null)
        {
            return _nothing;
        }

        var first = false;
        Task<TValue?> promised;
        lock (_lock)
        {
            if (!_promises.TryGetValue(key, out var promise))
            {
                // Continuations run where the promise is kept: inside Resume.
                _promises.Add(key, promise = new TaskCompletionSource<TValue?>());
                first = _waiting.Count == 0;
                _waiting.Add(key);
            }

            promised = promise.Task;
        }

        if (first)
        {
            scheduler.Enqueue(this);
        }

        return promised;
    }

    public async Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken = default)
    {
        var loads = new Task<TValue?>[keys.Count];
        for (var i = 0; i < loads.Length; i++)
        {
            loads[i] = LoadAsync(keys[i], cancellationToken);
        }

        return await Task.WhenAll(loads);
    }

    public void Prime(TKey key, TValue? value)
    {
        lock (_lock)
        {
            if (!_promises.ContainsKey(key))
            {
                var promise = new TaskCompletionSource<TValue?>();
                promise.SetResult(value);
                _promises.Add(key, promise);
            }
        }
    }

    void IPendingBatch.Dispatch()
    {
        List<TKey> keys;
        lock (_lock)
        {
            (keys, _waiting) = (_waiting, []);
        }

        if (maxBatchSize <= 0 || keys.Count <= maxBatchSize)
        {
            _ = FetchAndResumeAsync(keys);
            return;
        }

        for (var start = 0; start < keys.Count; start += maxBatchSize)
        {
            _ = FetchAndResumeAsync(keys.GetRange(start, Math.Min(maxBatchSize, keys.Count - start)));
        }
    }

    private async Task FetchAndResumeAsync(List<TKey> keys)
    {
        try
        {
            var values = await FetchAsync(keys, scheduler.CancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException($"{GetType().Name} fetched null instead of a dictionary.");
            var answers = keys.ConvertAll(k => values.TryGetValue(k, out var value) ? value : default);
            scheduler.Resume(() => Keep(keys, answers));
        }
#pragma warning disable CA1031 // Whatever the fetch throws belongs to the callers who wait for its keys.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            scheduler.Resume(() => Break(keys, exception));
        }
    }

    private void Keep(List<TKey> keys, List<TValue?> answers)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            PromiseOf(keys[i]).SetResult(answers[i]);
        }
    }

    private void Break(List<TKey> keys, Exception exception)
    {
        foreach (var key in keys)
        {
            PromiseOf(key).SetException(exception);
        }
    }

    private TaskCompletionSource<TValue?> PromiseOf(TKey key)
    {
        lock (_lock)
        {
            return _promises[key];
        }
    }
}
