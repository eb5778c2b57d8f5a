using System.Diagnostics;
using GraphQL.Execution.Planning;
using GraphQL.Execution.Scheduling;

namespace GraphQL.Execution.Frames;

/// <summary>
/// One field of one frame: first the raw results of all rows, then the completed values, level by level. Only the thread that pumps the
/// execution touches a column; between its start and its end, while it waits, the thread that ends one of its tasks looks for the next.
/// </summary>
internal sealed partial class Column(OperationExecution execution, Frame frame, PlanField field) : FieldContext
{
    // What a row holds before its resolver has set anything.
    private static readonly object Unset = new();

    private Rows<object?> _results = new(capacity: 0);
    private Rows<object?> _leaves = new(capacity: 0);
    private Rows<ChildRef> _children = new(capacity: 0);
    private Frame[] _childFrames = [];
    private Activity? _span;

    public Frame Frame { get; } = frame;

    public Schema.GraphQLSchema Schema => execution.Schema.Schema;

    public PlanField Field { get; } = field;

    /// <summary>The lists of each level but the last.</summary>
    public Rows<ListSpan>[] Lists { get; } = field.Shape.ListDepth == 0 ? [] : new Rows<ListSpan>[field.Shape.ListDepth];

    /// <summary>True where the last level holds <see cref="Leaves"/>; false where it holds <see cref="Children"/>.</summary>
    public bool IsLeaf { get; } = field.Shape.Named.IsLeafType;

    /// <summary>The last level of a scalar or enum field: values that the response writer can write.</summary>
    public ref readonly Rows<object?> Leaves => ref _leaves;

    /// <summary>The last level of an object, interface or union field.</summary>
    public ref readonly Rows<ChildRef> Children => ref _children;

    /// <summary>Computes the field for all rows, or starts to.</summary>
    public void Execute()
    {
        _results = Rows<object?>.Of(Frame.Count, Unset);
        if (!execution.Nulls.IsAnyLive(Frame))
        {
            Complete();
            return;
        }

        if (execution.Authorization.DenialOf(Field.Rules) is { } denial)
        {
            FailUnsetRows(denial);
            Complete();
            return;
        }

        if (Field.Binding is PropertyBinding property)
        {
            ReadProperty(property);
            Complete();
            return;
        }

        if (Field.Binding is SubscriptionBinding { EventResolver: null } or GivenValueBinding)
        {
            for (var row = 0; row < _results.Count; row++)
            {
                _results[row] = ((GivenValue)Frame[row]).Value;
            }

            Complete();
            return;
        }

        _span = execution.Spans?.Enter(Field, Frame.Count);
        execution.Request.FieldTrace?.Begin(this);
        try
        {
            _arguments = Field.Arguments.GetValues(execution.Variables);
            if (execution.Authorization.DenialOf(execution.Schema.Authorization, Field, _arguments) is { } refusal)
            {
                FailUnsetRows(refusal);
            }
            else
            {
                (Field.Binding as FieldResolver ?? ((SubscriptionBinding)Field.Binding).EventResolver!).Resolve(this);
            }
        }
#pragma warning disable CA1031 // Whatever a resolver throws is the error of its rows.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            FailUnsetRows(exception);
        }

        execution.Spans?.Leave();
        _awaitedRow = _lastTaskRow;
        if (!AwaitNext())
        {
            Resume();
        }
    }

    /// <summary>Goes on when all tasks of the column have ended.</summary>
    public void Resume()
    {
        HarvestTasks();
        execution.Request.FieldTrace?.End(this);
        if (_span is not null)
        {
            execution.Spans!.End(_span, _results.AsSpan());
        }

        Complete();
    }

    /// <summary>Makes a completed position null.</summary>
    public void Null(int level, int index)
    {
        if (level < Lists.Length)
        {
            Lists[level][index] = Lists[level][index] with { IsNull = true };
        }
        else if (IsLeaf)
        {
            _leaves[index] = null;
        }
        else
        {
            _children[index] = default;
        }
    }

    /// <summary>The row that a position of a completed level belongs to.</summary>
    public int RowOf(int level, int index)
    {
        for (; level > 0; level--)
        {
            index = ListSpan.OwnerOf(Lists[level - 1].AsSpan(), index);
        }

        return index;
    }

    /// <summary>True where a position of a completed level is null.</summary>
    public bool IsNull(int level, int index) =>
        level < Lists.Length ? Lists[level][index].IsNull : IsLeaf ? _leaves[index] is null : _children[index].Frame is null;

    /// <summary>Gives back the memory of the column and of everything below it, once the response is written.</summary>
    public void Release()
    {
        foreach (ref var level in Lists.AsSpan())
        {
            level.Release();
        }

        _results.Release();
        _leaves.Release();
        _children.Release();
        foreach (var child in _childFrames)
        {
            child.Release();
        }
    }

    private void ReadProperty(PropertyBinding property)
    {
        for (var row = 0; row < _results.Count; row++)
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
        for (var row = 0; row < _results.Count; row++)
        {
            if (ReferenceEquals(_results[row], Unset))
            {
                SetError(row, exception);
            }
        }
    }
}
