using GraphQL.DataLoader;

namespace GraphQL.Execution.Scheduling;

/// <summary>
/// The scheduler of a request's data loaders, as a service of its scope: while an operation runs it is that operation's pump, before and
/// after it is the thread pool.
/// </summary>
public sealed class RequestBatchScheduler : IBatchScheduler
{
    private IBatchScheduler _current = new ThreadPoolBatchScheduler();

    public CancellationToken CancellationToken => _current.CancellationToken;

    public void Enqueue(IPendingBatch batch) => _current.Enqueue(batch);

    public void Resume(Action continuation) => _current.Resume(continuation);

    internal void Attach(IBatchScheduler pump) => _current = pump;

    internal void Detach() => _current = new ThreadPoolBatchScheduler();
}
