namespace GraphQL.Execution.Frames;

/// <content>Results that come later.</content>
internal sealed partial class Column
{
    private int _lastTaskRow = -1;
    private int _awaitedRow;
    private Action? _goOn;
    private Func<Task, object?>? _resultOf;
    private Task? _batch;
    private Action? _harvestBatch;

    public override void SetTask<T>(int row, Task<T> task)
    {
        // Asked once: a task may end between two looks at it.
        if (!task.IsCompleted)
        {
            SetResult(row, task);
            _lastTaskRow = Math.Max(_lastTaskRow, row);
            _resultOf ??= static finished => ((Task<T>)finished).Result;
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

        var partial = results as IPartialBatch;
        for (var i = 0; i < LiveRows.Length; i++)
        {
            if (partial?.FailureAt(i) is { } failure)
            {
                SetError(LiveRows[i], failure);
            }
            else
            {
                SetResult(LiveRows[i], results[i]);
            }
        }
    }

    public override void SetBatch<T>(Task<IReadOnlyList<T>> task)
    {
        _ = LiveRows;
        _batch = task;
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
    }

    /// <summary>
    /// Waits for one unfinished task, if there is any. One at a time is enough, for the column needs all of them; and the last row's first,
    /// for rows whose tasks end together, as a data loader's do, are then all found ended at the next look.
    /// </summary>
    /// <returns>False where all tasks have ended.</returns>
    private bool AwaitNext()
    {
        if (_batch is { IsCompleted: false })
        {
            Await(_batch);
            return true;
        }

        for (; _awaitedRow >= 0; _awaitedRow--)
        {
            if (_results[_awaitedRow] is Task { IsCompleted: false } task)
            {
                Await(task);
                return true;
            }
        }

        return false;
    }

    private void Await(Task task) => task.GetAwaiter().UnsafeOnCompleted(_goOn ??= GoOn);

    // Any thread may end a task; the one that ends the last of them hands the column back to the pump.
    private void GoOn()
    {
        if (!AwaitNext())
        {
            execution.Post(this);
        }
    }

    private void HarvestTasks()
    {
        _harvestBatch?.Invoke();
        for (var row = 0; row <= _lastTaskRow; row++)
        {
            if (_results[row] is not Task task)
            {
                continue; // no task, or the resolver has set another result since
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
