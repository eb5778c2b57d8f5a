using System.Collections.Concurrent;
using GraphQL.DataLoader;
using GraphQL.Execution.Frames;

namespace GraphQL.Execution.Scheduling;

/// <summary>
/// What other threads hand to an execution's pump: columns whose tasks have ended, continuations, data loaders with waiting keys. Made only
/// for executions that have any of them or must wait.
/// </summary>
internal sealed class Mailbox
{
    private readonly ConcurrentQueue<object> _work = new();
    private readonly ConcurrentQueue<IPendingBatch> _batches = new();

    /// <summary>Set whenever something arrives.</summary>
    public AsyncSignal Signal { get; } = new();

    /// <summary>Hands back a column whose tasks have all ended.</summary>
    public void Post(Column column) => Add(column);

    public void Post(Action continuation) => Add(continuation);

    public void Post(IPendingBatch batch)
    {
        _batches.Enqueue(batch);
        Signal.Set();
    }

    /// <summary>Resumes one column or runs one continuation.</summary>
    /// <returns>False where there is none.</returns>
    public bool ResumeNext()
    {
        if (!_work.TryDequeue(out var next))
        {
            return false;
        }

        if (next is Column column)
        {
            column.Resume();
        }
        else
        {
            ((Action)next)();
        }

        return true;
    }

    /// <summary>Dispatches every data loader with waiting keys.</summary>
    /// <returns>False where there is none.</returns>
    public bool DispatchBatches()
    {
        var any = false;
        while (_batches.TryDequeue(out var batch))
        {
            batch.Dispatch();
            any = true;
        }

        return any;
    }

    private void Add(object work)
    {
        _work.Enqueue(work);
        Signal.Set();
    }
}
