namespace GraphQL.DataLoader;

/// <summary>
/// Dispatches a loader as soon as a pool thread is free: keys asked for at once share a fetch, keys asked for one by one mostly do. For
/// code that uses loaders outside an engine.
/// </summary>
public sealed class ThreadPoolBatchScheduler(CancellationToken cancellationToken = default) : IBatchScheduler
{
    public CancellationToken CancellationToken { get; } = cancellationToken;

    public void Enqueue(IPendingBatch batch) => ThreadPool.QueueUserWorkItem(static b => b.Dispatch(), batch, preferLocal: false);

    public void Resume(Action continuation) => ThreadPool.QueueUserWorkItem(static c => c(), continuation, preferLocal: false);
}
