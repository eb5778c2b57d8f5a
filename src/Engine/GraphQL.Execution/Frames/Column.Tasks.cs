namespace GraphQL.Execution.Frames;

/// <content>Results that come later.</content>
internal sealed partial class Column
{
    private int _unfinished;
    private Action? _finishOne;
    private List<int>? _taskRows;
    private Func<Task, object?>? _resultOf;
    private Action? _harvestBatch;

    public override void SetTask<T>(int row, Task<T> task)
    {
        // Asked once: a task may end between two looks at it.
        if (!task.IsCompleted)
        {
            SetResult(row, task);
            (_taskRows ??= []).Add(row);
            _resultOf ??= static finished => ((Task<T>)finished).Result;
            Await(task);
        }
        else if (task.IsCompletedSuccessfully)
        {
            SetResult(row, task.Result);
        }
        else
        {
            SetError(row, ExceptionOf(task));
        }
    }

    public override void SetBatch<T>(IReadOnlyList<T> results)
    {
        if (results?.Count != LiveRows.Length)
        {
            FailUnsetRows(new InvalidOperationException(
                $"The batch resolver of {Field.Definition.Coordinate} returned {results?.Count.ToString() ?? "no"} results for {LiveRows.Length} parents."));
            return;
        }

        for (var i = 0; i < LiveRows.Length; i++)
        {
            SetResult(LiveRows[i], results[i]);
        }
    }

    public override void SetBatch<T>(Task<IReadOnlyList<T>> task)
    {
        _ = LiveRows;
        _harvestBatch = () =>
        {
            try
            {
                SetBatch(task.GetAwaiter().GetResult());
            }
#pragma warning disable CA1031 // Whatever a batch ends with, or its list throws, is the error of its rows.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                FailUnsetRows(exception);
            }
        };
        if (!task.IsCompleted)
        {
            Await(task);
        }
    }

    private void Await(Task task)
    {
        Interlocked.Increment(ref _unfinished);
        task.GetAwaiter().UnsafeOnCompleted(_finishOne ??= FinishOne);
    }

    // Any thread may end a task; the last one hands the column back to the pump.
    private void FinishOne()
    {
        if (Interlocked.Decrement(ref _unfinished) == 0)
        {
            execution.Post(this);
        }
    }

    private void HarvestTasks()
    {
        _harvestBatch?.Invoke();
        foreach (var row in _taskRows ?? [])
        {
            if (_results[row] is not Task task)
            {
                continue; // the resolver has set another result since
            }

            if (task.IsCompletedSuccessfully)
            {
                SetResult(row, _resultOf!(task));
            }
            else
            {
                SetError(row, ExceptionOf(task));
            }
        }
    }

    private static Exception ExceptionOf(Task task) =>
        task.Exception?.InnerExceptions[0] ?? new TaskCanceledException(task);
}
