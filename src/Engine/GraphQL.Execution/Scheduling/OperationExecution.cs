using GraphQL.DataLoader;
using GraphQL.Execution.Authorization;
using GraphQL.Execution.Completion;
using GraphQL.Execution.Frames;
using GraphQL.Execution.Incremental;
using GraphQL.Execution.Planning;
using GraphQL.Execution.Telemetry;

namespace GraphQL.Execution.Scheduling;

/// <summary>
/// One run of a plan. All engine work of a run happens on one logical thread, the pump: it executes columns that are ready, resumes those
/// whose tasks have ended, and when neither is left it dispatches every data loader with waiting keys. Other threads only post.
/// </summary>
internal sealed class OperationExecution(
    OperationPlan plan,
    IReadOnlyDictionary<string, object?> variables,
    OperationRequest request,
    ErrorMapper errors,
    RequestDeadline deadline,
    GivenValue? sourceEvent = null)
    : IBatchScheduler
{
    // The parent of root fields of queries and mutations: resolvers of root types are static.
    private static readonly object RootValue = new();

    private readonly Queue<Column> _ready = new();
    private Mailbox? _mailbox;
    private CachePolicy? _cacheLimit;
    private Dictionary<Exception, GraphQLError>? _knownErrors;
    private int _openColumns;

    /// <summary>Told of fetches.</summary>
    public required ExecutionMetrics Metrics { get; init; }

    /// <summary>The spans of columns; null where nobody wants to know.</summary>
    public FieldSpans? Spans { get; } = FieldSpans.Begin();

    public ExecutableSchema Schema => plan.Schema;

    public IReadOnlyDictionary<string, object?> Variables => variables;

    public OperationRequest Request => request;

    /// <summary>What the caller may have; decided before anything runs.</summary>
    public OperationAuthorization Authorization { get; private set; } = OperationAuthorization.None;

    public NullPropagation Nulls { get; } = new();

    /// <summary>What is delivered later than the rest; null where nothing can be.</summary>
    public IncrementalRun? Later { get; set; }

    /// <summary>Set whenever there may be something to do.</summary>
    public AsyncSignal Signal => Mailbox.Signal;

    public CancellationToken CancellationToken => deadline.Token;

    /// <summary>How the answer may be kept, as far as resolvers say; null where none says anything.</summary>
    public CachePolicy? CacheLimit => Volatile.Read(ref _cacheLimit);

    /// <summary>Lets the answer be kept for no longer, and for no others. Any thread may call it.</summary>
    public void RestrictCache(CachePolicy policy)
    {
        CachePolicy? known;
        do
        {
            known = CacheLimit;
        }
        while (!ReferenceEquals(Interlocked.CompareExchange(ref _cacheLimit, known?.Restrict(policy) ?? policy, known), known));
    }

    /// <summary>Runs the operation to its end.</summary>
    /// <returns>The root frame; its columns are complete.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up, or the deadline passed.</exception>
    public ValueTask<Frame> RunAsync() => plan.Rules.Length == 0 ? RunAuthorizedAsync() : AuthorizeAndRunAsync();

    private async ValueTask<Frame> AuthorizeAndRunAsync()
    {
        Authorization = await OperationAuthorization.DecideAsync(plan.Rules, request, deadline.Token);
        return await RunAuthorizedAsync();
    }

    private ValueTask<Frame> RunAuthorizedAsync()
    {
        var root = new Frame(plan.Root, parent: null, capacity: 1);
        root.Add(sourceEvent ?? RootValue, parentIndex: 0);
        if (plan.Operation.Operation is Language.OperationType.Mutation)
        {
            return RunSeriallyAsync(root);
        }

        try
        {
            Start(root);
            return RunReady() ? new ValueTask<Frame>(root) : PumpAsync(root);
        }
        catch (OperationCanceledException exception)
        {
            return ValueTask.FromException<Frame>(exception);
        }
    }

    /// <summary>Checks a new frame's plain properties and makes its columns ready.</summary>
    public void Start(Frame frame)
    {
        CheckLeaves(frame);
        Later?.Start(frame);
        foreach (var column in OpenColumns(frame))
        {
            _ready.Enqueue(column);
        }
    }

    /// <summary>Tells that one more column of a frame is complete, its children started.</summary>
    public void CloseColumn(Frame frame)
    {
        _openColumns--;
        Later?.Close(frame);
    }

    /// <summary>Sets the signal when the caller gives up, or the deadline passes.</summary>
    public CancellationTokenRegistration WakeAtEnd() =>
        deadline.Token.UnsafeRegister(static signal => ((AsyncSignal)signal!).Set(), Signal);

    /// <summary>Tells of an exception that is nobody's error any more.</summary>
    public void Report(Exception exception) => errors.ToError(exception);

    /// <summary>The error of an exception. All rows of a batch or a fetch that failed share one exception, which is reported once.</summary>
    public GraphQLError ErrorOf(Exception exception)
    {
        _knownErrors ??= new(ReferenceEqualityComparer.Instance);
        if (!_knownErrors.TryGetValue(exception, out var error))
        {
            // What is cancelled because the request has ended is no fault of the server, and nobody waits for its error.
            error = exception is OperationCanceledException && deadline.HasEnded ? errors.OfEnd() : errors.ToError(exception);
            _knownErrors.Add(exception, error);
        }

        return error;
    }

    /// <summary>Hands back a column whose tasks have all ended. Any thread may call it.</summary>
    public void Post(Column column) => Mailbox.Post(column);

    void IBatchScheduler.Enqueue(IPendingBatch batch) => Mailbox.Post(batch);

    void IBatchScheduler.Resume(Action continuation) => Mailbox.Post(continuation);

    IDisposable? IBatchScheduler.BeginFetch(Type loader, int keys)
    {
        Metrics.Batch(loader, keys);
        var span = GraphQLTelemetry.Source.StartActivity(loader.Name);
        span?.SetTag("graphql.dataloader.name", loader.Name);
        span?.SetTag("graphql.dataloader.keys", keys);
        return span;
    }

    // Any thread may be the first to need it.
    private Mailbox Mailbox => LazyInitializer.EnsureInitialized(ref _mailbox, static () => new Mailbox());

    // Mutations run one root field after another, each with its whole subtree.
    private async ValueTask<Frame> RunSeriallyAsync(Frame root)
    {
        CheckLeaves(root);
        Later?.Start(root);
        foreach (var column in OpenColumns(root))
        {
            if (Nulls.RootIsNull)
            {
                break;
            }

            _openColumns = 1;
            _ready.Enqueue(column);
            if (!RunReady())
            {
                await PumpAsync(root);
            }
        }

        return root;
    }

    private async ValueTask<Frame> PumpAsync(Frame root)
    {
        using var registration = WakeAtEnd();
        do
        {
            await Signal.WaitAsync();
            deadline.Token.ThrowIfCancellationRequested();
        }
        while (!RunReady());

        return root;
    }

    /// <summary>Works until nothing more can run.</summary>
    /// <returns>True when the operation has ended; false when it waits for tasks.</returns>
    public bool RunReady()
    {
        while (true)
        {
            if (_ready.TryDequeue(out var column))
            {
                deadline.ThrowIfEnded();
                column.Execute();
            }
            else if (Volatile.Read(ref _mailbox) is { } mailbox && mailbox.ResumeNext())
            {
                continue;
            }
            else if (_openColumns == 0)
            {
                return true;
            }
            else if (Volatile.Read(ref _mailbox)?.DispatchBatches() != true)
            {
                return false;
            }
        }
    }

    private Column[] OpenColumns(Frame frame)
    {
        var fields = frame.Set.Columns;
        if (fields.Length == 0)
        {
            return [];
        }

        var columns = frame.Columns = new Column[fields.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            columns[i] = new Column(this, frame, fields[i]);
        }

        _openColumns += columns.Length;
        if (Later is not null)
        {
            IncrementalRun.Open(frame, columns.Length);
        }

        return columns;
    }

    private void CheckLeaves(Frame frame)
    {
        var set = frame.Set;
        foreach (var leaf in set.GuardedLeaves)
        {
            if (Authorization.DenialOf(set.LeafFields[leaf].Rules) is { } denial)
            {
                for (var row = 0; row < frame.Count; row++)
                {
                    Nulls.RaiseLeaf(frame, row, leaf, ErrorOf(denial));
                }
            }
        }

        foreach (var leaf in set.CheckedLeaves)
        {
            var (writer, ordinal, nullIsFine) = (set.Writer!, set.Leaves[leaf].Ordinal, !set.LeafFields[leaf].Shape.IsNonNull(0));
            for (var row = 0; row < frame.Count; row++)
            {
                var check = writer.Check(frame[row], ordinal);
                if (check is LeafCheck.Invalid || (check is LeafCheck.Null && !nullIsFine))
                {
                    Nulls.RaiseLeaf(frame, row, leaf, ErrorMapper.OfLeaf(set.LeafFields[leaf].Definition, check));
                }
            }
        }
    }
}
