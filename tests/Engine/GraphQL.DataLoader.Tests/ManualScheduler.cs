namespace GraphQL.DataLoader.Tests;

/// <summary>A scheduler that dispatches and resumes when told.</summary>
internal sealed class ManualScheduler : IBatchScheduler, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly Queue<IPendingBatch> _batches = [];
    private readonly Queue<Action> _continuations = [];

    public CancellationToken CancellationToken => _cancellation.Token;

    /// <summary>How many loaders have announced themselves and not been dispatched.</summary>
    public int Waiting => _batches.Count;

    public void Enqueue(IPendingBatch batch) => _batches.Enqueue(batch);

    public void Resume(Action continuation) => _continuations.Enqueue(continuation);

    public void Dispatch()
    {
        while (_batches.TryDequeue(out var batch))
        {
            batch.Dispatch();
        }
    }

    public void Resume()
    {
        while (_continuations.TryDequeue(out var continuation))
        {
            continuation();
        }
    }

    /// <summary>Dispatches and resumes until nothing is left.</summary>
    public void Run()
    {
        while (_batches.Count + _continuations.Count > 0)
        {
            Dispatch();
            Resume();
        }
    }

    public void Cancel() => _cancellation.Cancel();

    public void Dispose() => _cancellation.Dispose();
}
