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
    /// <returns>A dictionary; a key without an entry has no value. A <see cref="PartialDictionary{TKey, TValue}"/> where single keys failed.</returns>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> FetchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    public Task<TValue?> LoadAsync(TKey? key, CancellationToken cancellationToken = default)
    {
        if (key is null)
        {
            return _nothing;
        }

        Task<TValue?> promised;
        bool isFirst;
        lock (_lock)
        {
            isFirst = _waiting.Count == 0;
            promised = Promise(key);
            isFirst &= _waiting.Count > 0;
        }

        Announce(isFirst);
        return WaitFor(promised, cancellationToken);
    }

    public Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken = default)
    {
        var promised = new Task<TValue?>[keys.Count];
        bool isFirst;

        // Under one lock, so that no dispatch comes between two of the keys.
        lock (_lock)
        {
            isFirst = _waiting.Count == 0;
            for (var i = 0; i < promised.Length; i++)
            {
                promised[i] = keys[i] is { } key ? Promise(key) : _nothing;
            }

            isFirst &= _waiting.Count > 0;
        }

        Announce(isFirst);
        return AllAsync(promised, cancellationToken);
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

    // The promise of a key, which begins to wait if it is a new one. Under the lock.
    private Task<TValue?> Promise(TKey key)
    {
        if (!_promises.TryGetValue(key, out var promise))
        {
            // Continuations run where the promise is kept: inside Resume.
            _promises.Add(key, promise = new TaskCompletionSource<TValue?>());
            _waiting.Add(key);
        }

        return promise.Task;
    }

    private void Announce(bool isFirst)
    {
        if (isFirst)
        {
            scheduler.Enqueue(this);
        }
    }

    // Who waits by the scheduler's own token is abandoned together with it and needs no wait of its own.
    private Task<T> WaitFor<T>(Task<T> promised, CancellationToken cancellationToken) =>
        promised.IsCompleted || !cancellationToken.CanBeCanceled || cancellationToken == scheduler.CancellationToken
            ? promised
            : promised.WaitAsync(cancellationToken);

    private async Task<IReadOnlyList<TValue?>> AllAsync(Task<TValue?>[] promised, CancellationToken cancellationToken) =>
        await WaitFor(Task.WhenAll(promised), cancellationToken).ConfigureAwait(false);

    private async Task FetchAndResumeAsync(List<TKey> keys)
    {
        using var observed = scheduler.BeginFetch(GetType(), keys.Count);
        try
        {
            var values = await FetchAsync(keys, scheduler.CancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException($"{GetType().Name} fetched null instead of a dictionary.");
            var answers = keys.ConvertAll(k => values.TryGetValue(k, out var value) ? value : default);
            var failures = (values as PartialDictionary<TKey, TValue>)?.Failures;
            scheduler.Resume(() => Keep(keys, answers, failures));
        }
#pragma warning disable CA1031 // Whatever the fetch throws belongs to the callers who wait for its keys.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            scheduler.Resume(() => Break(keys, exception));
        }
    }

    private void Keep(List<TKey> keys, List<TValue?> answers, IReadOnlyDictionary<TKey, Exception>? failures)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (failures is not null && failures.TryGetValue(keys[i], out var failure))
            {
                Break(keys[i], failure);
            }
            else
            {
                PromiseOf(keys[i]).SetResult(answers[i]);
            }
        }
    }

    private void Break(List<TKey> keys, Exception exception)
    {
        foreach (var key in keys)
        {
            Break(key, exception);
        }
    }

    private void Break(TKey key, Exception exception)
    {
        var promise = PromiseOf(key);
        promise.SetException(exception);

        // Not every key has somebody who still waits for it; the failure is not the process's affair then.
        _ = promise.Task.Exception;
    }

    private TaskCompletionSource<TValue?> PromiseOf(TKey key)
    {
        lock (_lock)
        {
            return _promises[key];
        }
    }
}
