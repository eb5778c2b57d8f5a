using System.Collections;
using System.Runtime.InteropServices;
using GraphQL.Schema;

namespace GraphQL.Execution.Frames;

/// <content>Value completion (GraphQL September 2025, §6.4.3): raw results become levels of nulls, lists, leaves and children.</content>
internal sealed partial class Column
{
    private void Complete()
    {
        var rows = _results;
        _results = [];
        FailedValue? nothingSet = null;
        for (var row = 0; row < rows.Length; row++)
        {
            if (!IsLive(row))
            {
                rows[row] = Erased.Instance;
            }
            else if (ReferenceEquals(rows[row], Unset))
            {
                rows[row] = nothingSet ??= new FailedValue(new InvalidOperationException($"The resolver of {Field.Definition.Coordinate} set no result."));
            }
        }

        ReadOnlySpan<object?> values = rows;
        for (var level = 0; level < Lists.Length; level++)
        {
            values = CollectionsMarshal.AsSpan(CompleteLists(level, values));
        }

        if (Field.Shape.Named.IsLeafType)
        {
            CompleteLeaves(values);
        }
        else
        {
            CompleteChildren(values);
        }

        execution.CloseColumn();
    }

    private List<object?> CompleteLists(int level, ReadOnlySpan<object?> values)
    {
        var lists = Lists[level] = new ListSpan[values.Length];
        var items = new List<object?>();
        for (var i = 0; i < lists.Length; i++)
        {
            var start = items.Count;
            var problem = values[i] switch
            {
                string => NotAList,
                IEnumerable list => AddItems(items, start, list),
                null or FailedValue or Erased => values[i],
                _ => NotAList,
            };
            lists[i] = new ListSpan(start, items.Count - start, values[i] is not IEnumerable || problem is not null);
            if (problem is not null || lists[i].IsNull)
            {
                CompleteNull(level, i, problem);
            }
        }

        return items;
    }

    private void CompleteLeaves(ReadOnlySpan<object?> values)
    {
        var leaves = Leaves = new object?[values.Length];
        for (var i = 0; i < leaves.Length; i++)
        {
            if (values[i] is null or FailedValue or Erased)
            {
                CompleteNull(Lists.Length, i, values[i]);
            }
            else if (Serialize(values[i]!, out leaves[i]) is { } failure)
            {
                CompleteNull(Lists.Length, i, failure);
            }
        }
    }

    private void CompleteChildren(ReadOnlySpan<object?> values)
    {
        var children = Children = new ChildRef[values.Length];
        var frames = new List<Frame>(1);
        for (var i = 0; i < children.Length; i++)
        {
            if (values[i] is null or FailedValue or Erased)
            {
                CompleteNull(Lists.Length, i, values[i]);
            }
            else if (ResolveType(values[i]!, out var type) is { } failure)
            {
                CompleteNull(Lists.Length, i, failure);
            }
            else
            {
                var child = FrameOf(type!, frames, values.Length);
                children[i] = new ChildRef(child, child.Add(values[i]!, i));
            }
        }

        foreach (var child in frames)
        {
            execution.Start(child);
        }
    }

    private Frame FrameOf(ObjectType type, List<Frame> frames, int most)
    {
        foreach (var known in frames)
        {
            if (ReferenceEquals(known.Set.Type, type))
            {
                return known;
            }
        }

        var added = new Frame(Field.SelectionSetFor(type), this, capacity: frames.Count == 0 ? most : 0);
        frames.Add(added);
        return added;
    }

    private FailedValue? Serialize(object value, out object? result)
    {
        try
        {
            if (execution.Schema.TrySerialize(Field.Shape.Named, value, out result, out var error))
            {
                return null;
            }

            result = null;
            return Invalid(error!);
        }
#pragma warning disable CA1031 // An enum's or a scalar's own code that throws is the error of its value.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            result = null;
            return new FailedValue(exception);
        }
    }

    private FailedValue? ResolveType(object value, out ObjectType? type)
    {
        type = Field.Shape.Named as ObjectType;
        if (type is not null)
        {
            return null;
        }

        try
        {
            return execution.Schema.TryResolveType(Field.Shape.Named, value, out type, out var error) ? null : Invalid(error!);
        }
#pragma warning disable CA1031 // A type resolver that throws is the error of its value.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            type = null;
            return new FailedValue(exception);
        }
    }

    private static FailedValue? AddItems(List<object?> items, int start, IEnumerable list)
    {
        try
        {
            if (list is IReadOnlyCollection<object?> known)
            {
                items.AddRange(known);
            }
            else
            {
                foreach (var item in list)
                {
                    items.Add(item);
                }
            }

            return null;
        }
#pragma warning disable CA1031 // A list that fails while it is read is the error of its field.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            items.RemoveRange(start, items.Count - start);
            return new FailedValue(exception);
        }
    }

    private FailedValue NotAList => Invalid($"{Field.Definition.Coordinate} promises a list, but its resolver returned a single value.");

    private static FailedValue Invalid(string message) => new(new GraphQLException(message, ErrorCodes.InvalidResolverResult));

    // The position itself is null already; an error is raised where there is a failure, or a promise not to be null.
    private void CompleteNull(int level, int index, object? value)
    {
        if (value is FailedValue failure)
        {
            execution.Nulls.Raise(this, level, index, execution.ErrorOf(failure.Exception));
        }
        else if (value is null && Field.Shape.IsNonNull(level))
        {
            execution.Nulls.Raise(this, level, index, new GraphQLError(
                $"Cannot return null for non-nullable field {Field.Definition.Coordinate}.") { Code = ErrorCodes.InvalidResolverResult });
        }
    }

    /// <summary>In place of a result that an error elsewhere has made unwanted.</summary>
    private sealed class Erased
    {
        public static Erased Instance { get; } = new();
    }
}
