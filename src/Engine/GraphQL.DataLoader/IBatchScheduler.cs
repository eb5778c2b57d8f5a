namespace GraphQL.DataLoader;

/// <summary>
/// Decides when waiting keys are fetched and where their callers resume. An engine that knows when no more keys can come implements it;
/// <see cref="ThreadPoolBatchScheduler"/> serves everyone else.
/// </summary>
public interface IBatchScheduler
{
    /// <summary>Ends when the work that the loaders serve is abandoned.</summary>
    CancellationToken CancellationToken { get; }

    /// <summary>Announces a loader that has waiting keys; called once until that loader is dispatched. Any thread may call it.</summary>
    void Enqueue(IPendingBatch batch);

    /// <summary>Runs a continuation that completes callers' tasks. Any thread may call it.</summary>
    void Resume(Action continuation);

    /// <summary>Told of each fetch as it begins; who only schedules need not care.</summary>
    /// <param name="loader">Whose fetch it is.</param>
    /// <param name="keys">How many keys it is for.</param>
    /// <returns>Disposed of when the fetch has ended; null where nobody wants to know.</returns>
    IDisposable? BeginFetch(Type loader, int keys) => null;
}

/// <summary>A loader with waiting keys.</summary>
public interface IPendingBatch
{
    /// <summary>Fetches all keys that wait now. Returns at once; the fetch goes on by itself and never throws into the caller.</summary>
    void Dispatch();
}
