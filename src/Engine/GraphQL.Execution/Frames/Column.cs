using GraphQL.Execution.Planning;
using GraphQL.Execution.Scheduling;
using GraphQL.Execution.Subscriptions;

namespace GraphQL.Execution.Frames;

/// <summary>
/// One field of one frame: first the raw results of all rows, then the completed values, level by level. Only the thread that pumps the
/// execution touches a column, but for the count of its unfinished tasks.
/// </summary>
internal sealed partial class Column(OperationExecution execution, Frame frame, PlanField field) : FieldContext
{
    // What a row holds before its resolver has set anything.
    private static readonly object Unset = new();

    private object?[] _results = [];

    public Frame Frame { get; } = frame;

    public Schema.GraphQLSchema Schema => execution.Schema.Schema;

    public PlanField Field { get; } = field;

    /// <summary>The lists of each level but the last.</summary>
    public ListSpan[][] Lists { get; } = field.Shape.ListDepth == 0 ? [] : new ListSpan[field.Shape.ListDepth][];

    /// <summary>The last level of a scalar or enum field: values that the response writer can write.</summary>
    public object?[]? Leaves { get; private set; }

    /// <summary>The last level of an object, interface or union field.</summary>
    public ChildRef[]? Children { get; private set; }

    /// <summary>Computes the field for all rows, or starts to.</summary>
    public void Execute()
    {
        _results = new object?[Frame.Count];
        Array.Fill(_results, Unset);
        if (!execution.Nulls.IsAnyLive(Frame))
        {
            Complete();
            return;
        }

        if (Field.Binding is PropertyBinding property)
        {
            ReadProperty(property);
            Complete();
            return;
        }

        if (Field.Binding is SubscriptionBinding)
        {
            _results[0] = ((SourceEvent)Frame[0]).Value;
            Complete();
            return;
        }

        // One count is held here until all rows have been started, so that no task completes the column too early.
        _unfinished = 1;
        try
        {
            _arguments = Field.Arguments.GetValues(execution.Variables);
            ((FieldResolver)Field.Binding).Resolve(this);
        }
#pragma warning disable CA1031 // Whatever a resolver throws is the error of its rows.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            FailUnsetRows(exception);
        }

        if (Interlocked.Decrement(ref _unfinished) == 0)
        {
            Resume();
        }
    }

    /// <summary>Goes on when all tasks of the column have ended.</summary>
    public void Resume()
    {
        HarvestTasks();
        Complete();
    }

    /// <summary>Makes a completed position null.</summary>
    public void Null(int level, int index)
    {
        if (level < Lists.Length)
        {
            Lists[level][index] = Lists[level][index] with { IsNull = true };
        }
        else if (Children is not null)
        {
            Children[index] = default;
        }
        else
        {
            Leaves![index] = null;
        }
    }

    /// <summary>True where a position of a completed level is null.</summary>
    public bool IsNull(int level, int index) =>
        level < Lists.Length ? Lists[level][index].IsNull : Children is not null ? Children[index].Frame is null : Leaves![index] is null;

    private void ReadProperty(PropertyBinding property)
    {
        for (var row = 0; row < _results.Length; row++)
        {
            try
            {
                _results[row] = property.Read(Frame[row]);
            }
#pragma warning disable CA1031 // A property that breaks its promise not to throw is the error of its row.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                SetError(row, exception);
            }
        }
    }

    private void FailUnsetRows(Exception exception)
    {
        for (var row = 0; row < _results.Length; row++)
        {
            if (ReferenceEquals(_results[row], Unset))
            {
                SetError(row, exception);
            }
        }
    }
}
