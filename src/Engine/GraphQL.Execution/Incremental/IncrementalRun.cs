using GraphQL.Execution.Frames;
using GraphQL.Execution.Scheduling;

namespace GraphQL.Execution.Incremental;

/// <summary>
/// What of an execution is delivered later. Nothing of it begins before the initial data is complete and taken, so that it never delays that
/// data, and knows which of its objects an error has nulled. From then on it is computed as everything is: all that begins at a time in one
/// pass, deferred fields of many objects and items of many lists in one column each.
/// </summary>
internal sealed partial class IncrementalRun(OperationExecution execution, ExecutionLimits limits)
{
    private readonly DeliveryGraph _graph = new(limits.MaxPendingDeliveries);
    private readonly DeliveryIndex _index = new();
    private readonly LaterWork _initial = new();
    private readonly Queue<DetachedFrame> _finished = new();

    /// <summary>What the client waits for.</summary>
    public IReadOnlyCollection<int> Pending => _graph.Pending;

    /// <summary>Takes note of a new frame.</summary>
    public void Start(Frame frame)
    {
        if (frame.Set.IsDivided)
        {
            WorkOf(frame).Frames.Add(frame);
        }
    }

    /// <summary>Takes note of a list of which only the first items are known.</summary>
    public void Add(ItemStream stream)
    {
        Own(stream.Rest);
        WorkOf(stream.Column.Frame).Streams.Add(stream);
    }

    /// <summary>Takes note that columns of a frame are to be computed.</summary>
    public static void Open(Frame frame, int columns)
    {
        if (DetachedRootOf(frame) is { } detached)
        {
            detached.OpenColumns += columns;
        }
    }

    /// <summary>Takes note that a column of a frame is complete, its children started.</summary>
    public void Close(Frame frame)
    {
        if (DetachedRootOf(frame) is { } detached && --detached.OpenColumns == 0)
        {
            _finished.Enqueue(detached);
        }
    }

    /// <summary>What is told with the initial data, which is complete.</summary>
    /// <exception cref="GraphQLException">The client would have to wait for too much at a time.</exception>
    /// <param name="errors">How many errors are told there.</param>
    public PartContent Begin(int errors)
    {
        _errorsLeft = Math.Max(0, limits.MaxErrors - errors);
        var part = new PartContent();
        var (groups, streams) = Integrate(_initial);
        _graph.Announce(groups, streams, part);
        part.HasNext = !_graph.IsDone;
        return part;
    }

    /// <summary>Computes until there is something to tell.</summary>
    /// <exception cref="GraphQLException">The client would have to wait for too much at a time.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up, or the deadline passed.</exception>
    public async ValueTask<PartContent> AdvanceAsync()
    {
        var part = new PartContent();
        var told = new HashSet<ItemStream>();
        using var registration = execution.WakeAtEnd();
        while (true)
        {
            execution.CancellationToken.ThrowIfCancellationRequested();
            StartTasks();
            StartItems(told, part);
            execution.RunReady();
            while (_finished.TryDequeue(out var frame))
            {
                Finish(frame, told, part);
            }

            if (!part.IsEmpty || _graph.IsDone)
            {
                part.HasNext = !_graph.IsDone;
                return part;
            }

            // A task that is done may have brought others for groups that are pending already.
            if (!_graph.HasStartable)
            {
                await execution.Signal.WaitAsync();
            }
        }
    }

    /// <summary>Gives up everything that is pending.</summary>
    /// <param name="pending">What the client waits for.</param>
    public static PartContent Abandon(IEnumerable<int> pending, GraphQLError error)
    {
        var part = new PartContent { HasNext = false };
        part.Completed.AddRange(pending.Select(id => new CompletedDelivery(id, [error])));
        return part;
    }

    private void StartTasks()
    {
        foreach (var tasks in _graph.TakeStartable().GroupBy(static t => (t.Part, t.Frame)))
        {
            var frame = new DeferredFrame(tasks.Key.Part.Set, [.. tasks]);
            for (var row = 0; row < frame.Count; row++)
            {
                (frame.Tasks[row].Result, frame.Tasks[row].ResultRow) = (frame, row);
            }

            Run(frame);
        }
    }

    private void Run(DetachedFrame frame)
    {
        execution.Start(frame);
        if (frame.OpenColumns == 0)
        {
            _finished.Enqueue(frame);
        }
    }

    private void Finish(DetachedFrame frame, HashSet<ItemStream> told, PartContent part)
    {
        if (frame is DeferredFrame deferred)
        {
            Finish(deferred, part);
        }
        else
        {
            Finish((ItemFrame)frame, told, part);
        }
    }

    private void Finish(DeferredFrame frame, PartContent part)
    {
        var errors = TakeErrors(frame);
        for (var row = 0; row < frame.Count; row++)
        {
            frame.Tasks[row].Errors = errors.GetValueOrDefault(row, []);
            frame.Tasks[row].State = frame.IsFailed(row) ? DeliveryState.Failed : DeliveryState.Done;
        }

        // Every group within a deferred fragment has a parent, and every stream a task: none is announced before those.
        Integrate(frame.Later);
        _graph.Settle(frame.Tasks, part);
    }

    private LaterWork WorkOf(Frame frame) => DetachedRootOf(frame)?.Later ?? _initial;

    private static DetachedFrame? DetachedRootOf(Frame frame)
    {
        while (frame.Parent is { } parent)
        {
            frame = parent.Frame;
        }

        return frame as DetachedFrame;
    }
}
