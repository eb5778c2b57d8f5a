using GraphQL.DataLoader;

namespace GraphQL.Execution.Scheduling;

/// <summary>
/// The scheduler of a request's data loaders, as a service of its scope: while an operation runs it is that operation's pump, before and
/// after it is the thread pool.
/// </summary>
public sealed class RequestBatchScheduler : IBatchScheduler
{
    private static readonly ThreadPoolBatchScheduler ThreadPool = new();

    private volatile IBatchScheduler _current = ThreadPool;

    public CancellationToken CancellationToken => _current.CancellationToken;

    public void Enqueue(IPendingBatch batch) => _current.Enqueue(batch);

    public void Resume(Action continuation) => _current.Resume(continuation);

    public IDisposable? BeginFetch(Type loader, int keys) => _current.BeginFetch(loader, keys);

    internal void Attach(IBatchScheduler pump) => _current = pump;

    internal void Detach() => _current = ThreadPool;
}
