using GraphQL.Execution.Frames;
using GraphQL.Execution.Planning;

namespace GraphQL.Execution.Completion;

/// <summary>Where in the response an error arose. Paths are made only for errors; columns keep no path.</summary>
internal sealed class ErrorOrigin
{
    private readonly int[] _order;

    private ErrorOrigin(IReadOnlyList<object> path, int[] order)
    {
        Path = path;
        _order = order;
    }

    /// <summary>Compares by the place in the response: by field, then by list index, from the root down.</summary>
    public static IComparer<ErrorOrigin> ResponseOrder { get; } =
        Comparer<ErrorOrigin>.Create(static (left, right) => left._order.AsSpan().SequenceCompareTo(right._order));

    /// <summary>Response names and list indexes.</summary>
    public IReadOnlyList<object> Path { get; }

    public static ErrorOrigin Of(Column column, int level, int index)
    {
        var trail = new Trail();
        trail.Add(column, level, index);
        return trail.ToOrigin();
    }

    /// <summary>The place of an object in the response.</summary>
    public static IReadOnlyList<object> PathOf(Frame frame, int row)
    {
        var trail = new Trail();
        trail.AddObject(frame, row);
        return trail.ToOrigin().Path;
    }

    /// <summary>The place of a field's value in the response.</summary>
    public static IReadOnlyList<object> PathOf(Column column, int row) => Of(column, level: 0, row).Path;

    public static ErrorOrigin OfLeaf(Frame frame, int row, int leaf)
    {
        var trail = new Trail();
        trail.Add(frame.Set.LeafFields[leaf]);
        trail.AddObject(frame, row);
        return trail.ToOrigin();
    }

    /// <summary>Collects from the error up to the root, then turns round.</summary>
    private sealed class Trail
    {
        private readonly List<object> _path = [];
        private readonly List<int> _order = [];

        public void Add(PlanField field)
        {
            _path.Add(field.Name.Value);
            _order.Add(field.Position);
        }

        public void Add(Column column, int level, int index)
        {
            while (level > 0)
            {
                level--;
                var owner = ListSpan.OwnerOf(column.Lists[level].AsSpan(), index);
                AddItem(index - column.Lists[level][owner].Start);
                index = owner;
            }

            if (column.Frame is ItemFrame items)
            {
                var (stream, item) = items.OriginOf(index);
                AddItem(item);
                Add(stream.Column, level: 0, stream.Row);
            }
            else
            {
                Add(column.Field);
                AddObject(column.Frame, index);
            }
        }

        public void AddObject(Frame frame, int row)
        {
            if (frame.Parent is { } parent)
            {
                Add(parent, parent.Field.Shape.ListDepth, frame.ParentIndex(row));
            }
            else if (frame is DeferredFrame deferred)
            {
                AddObject(deferred.Tasks[row].Frame, deferred.Tasks[row].Row);
            }
        }

        private void AddItem(int item)
        {
            _path.Add(item);
            _order.Add(item);
        }

        public ErrorOrigin ToOrigin()
        {
            _path.Reverse();
            _order.Reverse();
            return new ErrorOrigin(_path, [.. _order]);
        }
    }
}
