using GraphQL.Execution.Frames;
using GraphQL.Execution.Limits;

namespace GraphQL.Execution.Completion;

/// <summary>
/// The errors of an execution and the nulls they make. An error marks the nearest position that may be null and everything below is no
/// longer wanted; nothing is rewound (GraphQL September 2025, §6.4.4 "Handling Execution Errors").
/// </summary>
internal sealed partial class NullPropagation
{
    // Made by the first error: most executions have none.
    private List<RaisedError>? _errors;

    /// <summary>True where an error has reached the root: the response has no data.</summary>
    public bool RootIsNull { get; private set; }

    /// <summary>Records the error of a column's position and makes that position, or the nearest ancestor that may be, null.</summary>
    public void Raise(Column column, int level, int index, GraphQLError error)
    {
        var origin = ErrorOrigin.Of(column, level, index);
        (_errors ??= []).Add(new RaisedError(origin, NullFrom(column, level, index), error with { Locations = column.Field.Locations }));
    }

    /// <summary>Records the error of a plain property and makes it, or the nearest ancestor that may be, null.</summary>
    public void RaiseLeaf(Frame frame, int row, int leaf, GraphQLError error)
    {
        var field = frame.Set.LeafFields[leaf];
        var origin = ErrorOrigin.OfLeaf(frame, row, leaf);
        NullTarget target;
        if (field.Shape.IsNonNull(0))
        {
            target = NullObject(frame, row);
        }
        else
        {
            frame.NullLeaf(row, leaf);
            target = new NullTarget(frame, leaf, row);
        }

        (_errors ??= []).Add(new RaisedError(origin, target, error with { Locations = field.Locations }));
    }

    /// <summary>False where the object, or an ancestor of it, has become null.</summary>
    public bool IsLive(Frame frame, int row) => _errors is null || IsReached(frame, row);

    /// <summary>False where every object of the frame has become null: nothing about them is worth computing.</summary>
    public bool IsAnyLive(Frame frame)
    {
        for (var row = 0; row < frame.Count; row++)
        {
            if (IsLive(frame, row))
            {
                return true;
            }
        }

        return false;
    }

    public int[] LiveRows(Frame frame)
    {
        var rows = new List<int>(frame.Count);
        for (var row = 0; row < frame.Count; row++)
        {
            if (IsLive(frame, row))
            {
                rows.Add(row);
            }
        }

        return [.. rows];
    }

    /// <summary>
    /// The errors of the response, in its order. Of several that null the same position the first one stays; one below a position that
    /// another error has nulled goes with it. Beyond <paramref name="most"/> they are counted only.
    /// </summary>
    public IReadOnlyList<GraphQLError> Format(int most)
    {
        if (_errors is null)
        {
            return [];
        }

        return ErrorLimit.Take(InOrder(_errors), most, static e => e.Error with { Path = e.Origin.Path });
    }

    private List<RaisedError> InOrder(IEnumerable<RaisedError> errors)
    {
        var targets = new HashSet<NullTarget>();
        return errors
            .Where(e => IsReached(e.Target))
            .OrderBy(e => e.Origin, ErrorOrigin.ResponseOrder)
            .Where(e => targets.Add(e.Target))
            .ToList();
    }

    private NullTarget NullFrom(Column column, int level, int index)
    {
        while (column.Field.Shape.IsNonNull(level))
        {
            if (level == 0)
            {
                return NullObject(column.Frame, index);
            }

            level--;
            index = ListSpan.OwnerOf(column.Lists[level].AsSpan(), index);
        }

        column.Null(level, index);
        return new NullTarget(column, level, index);
    }

    private NullTarget NullObject(Frame frame, int row)
    {
        if (frame.Parent is { } parent)
        {
            return NullFrom(parent, parent.Field.Shape.ListDepth, frame.ParentIndex(row));
        }

        if (frame is DetachedFrame detached)
        {
            detached.Fail(row);
            return new NullTarget(frame, NullTarget.Object, row);
        }

        RootIsNull = true;
        return NullTarget.Root;
    }

    private bool IsReached(NullTarget target) => target.Holder switch
    {
        Column column => IsReached(column, target.Level, target.Index, itself: false),
        DetachedFrame when target.Level == NullTarget.Object => true,
        Frame frame => IsReached(frame, target.Index),
        _ => true,
    };

    private bool IsReached(Frame frame, int row) =>
        frame.Parent is { } parent
            ? IsReached(parent, parent.Field.Shape.ListDepth, frame.ParentIndex(row), itself: true)
            : frame is DetachedFrame detached ? !detached.IsFailed(row) : !RootIsNull;

    private bool IsReached(Column column, int level, int index, bool itself)
    {
        if (itself && column.IsNull(level, index))
        {
            return false;
        }

        while (level > 0)
        {
            level--;
            index = ListSpan.OwnerOf(column.Lists[level].AsSpan(), index);
            if (column.Lists[level][index].IsNull)
            {
                return false;
            }
        }

        return IsReached(column.Frame, index);
    }

    private sealed record RaisedError(ErrorOrigin Origin, NullTarget Target, GraphQLError Error);
}

/// <summary>The position that an error has nulled.</summary>
/// <param name="Holder">A column; a frame for a plain property or an object that is delivered on its own; null for the root.</param>
/// <param name="Level">The column's level, or the number of the plain property, or <see cref="Object"/>.</param>
/// <param name="Index">The place in the level, or the row.</param>
internal readonly record struct NullTarget(object? Holder, int Level, int Index)
{
    public const int Object = -1;

    public static NullTarget Root => default;
}
