using System.Collections;
using GraphQL.Execution.Incremental;
using GraphQL.Schema;

namespace GraphQL.Execution.Frames;

/// <content>Value completion (GraphQL September 2025, §6.4.3): raw results become levels of nulls, lists, leaves and children.</content>
internal sealed partial class Column
{
    private void Complete()
    {
        var values = _results;
        _results = new(capacity: 0);
        MarkUnwanted(values.AsSpan());
        for (var level = 0; level < Lists.Length; level++)
        {
            var items = CompleteLists(level, values.AsSpan());
            values.Release();
            values = items;
        }

        if (IsLeaf)
        {
            _leaves = values;
            CompleteLeaves();
        }
        else
        {
            CompleteChildren(values.AsSpan());
            values.Release();
        }

        execution.CloseColumn(Frame);
    }

    // Of rows that an error has erased, and of rows that their resolver has forgotten.
    private void MarkUnwanted(Span<object?> rows)
    {
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
    }

    private Rows<object?> CompleteLists(int level, ReadOnlySpan<object?> values)
    {
        ref var lists = ref Lists[level];
        lists = Rows<ListSpan>.Of(values.Length, default);
        var items = new Rows<object?>(capacity: 0);
        for (var i = 0; i < values.Length; i++)
        {
            var start = items.Count;
            var problem = values[i] switch
            {
                string => NotAList,
                IEnumerable or BegunList when level == 0 && Field.Stream is not null => AddFirstItems(ref items, row: i, values[i]!),
                IEnumerable list => AddItems(ref items, start, list),
                null or FailedValue or Erased => values[i],
                _ => NotAList,
            };
            lists[i] = new ListSpan(start, items.Count - start, values[i] is not (IEnumerable or BegunList) || problem is not null);
            if (problem is not null || lists[i].IsNull)
            {
                CompleteNull(level, i, problem);
            }
        }

        return items;
    }

    private void CompleteLeaves()
    {
        for (var i = 0; i < _leaves.Count; i++)
        {
            var value = _leaves[i];
            if (value is null or FailedValue or Erased)
            {
                _leaves[i] = null;
                CompleteNull(Lists.Length, i, value);
            }
            else if (Serialize(value, out _leaves[i]) is { } failure)
            {
                CompleteNull(Lists.Length, i, failure);
            }
        }
    }

    private void CompleteChildren(ReadOnlySpan<object?> values)
    {
        _children = Rows<ChildRef>.Of(values.Length, default);
        for (var i = 0; i < values.Length; i++)
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
                var child = FrameOf(type!, values.Length);
                _children[i] = new ChildRef(child, child.Add(values[i]!, i));
            }
        }

        foreach (var child in _childFrames)
        {
            execution.Start(child);
        }
    }

    private Frame FrameOf(ObjectType type, int most)
    {
        foreach (var known in _childFrames)
        {
            if (ReferenceEquals(known.Set.Type, type))
            {
                return known;
            }
        }

        var added = new Frame(Field.SelectionSetFor(type), this, capacity: _childFrames.Length == 0 ? most : 0);
        _childFrames = [.. _childFrames, added];
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
            return execution.Schema.TryResolveType(Field.Shape.Named, value, out type, out var error)
                ? DenialOf(type!) is { } denial ? new FailedValue(denial) : null
                : Invalid(error!);
        }
#pragma warning disable CA1031 // A type resolver that throws is the error of its value.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            type = null;
            return new FailedValue(exception);
        }
    }

    private Exception? DenialOf(ObjectType type) =>
        execution.Authorization.DenialOf(execution.Schema.Authorization.OfObject(Field.Definition, type));

    private static FailedValue? AddItems(ref Rows<object?> items, int start, IEnumerable list)
    {
        try
        {
            if (list is object?[] array)
            {
                items.AddRange(array);
                return null;
            }

            if (list is IReadOnlyCollection<object?> { Count: var count })
            {
                items.Reserve(count);
            }

            foreach (var item in list)
            {
                items.Add(item);
            }

            return null;
        }
#pragma warning disable CA1031 // A list that fails while it is read is the error of its field.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            items.Truncate(start);
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
            execution.Nulls.Raise(this, level, index, WithExtensions(execution.ErrorOf(failure.Exception), failure.Extensions));
        }
        else if (value is null && Field.Shape.IsNonNull(level))
        {
            execution.Nulls.Raise(this, level, index, new GraphQLError(
                $"Cannot return null for non-nullable field {Field.Definition.Coordinate}.") { Code = ErrorCodes.InvalidResolverResult });
        }
    }

    // One exception may be the error of many positions, each with something of its own to say.
    private static GraphQLError WithExtensions(GraphQLError error, IReadOnlyDictionary<string, object?>? extensions)
    {
        if (extensions is null)
        {
            return error;
        }

        var all = new Dictionary<string, object?>(extensions, StringComparer.Ordinal);
        foreach (var (name, value) in error.Extensions ?? Enumerable.Empty<KeyValuePair<string, object?>>())
        {
            all[name] = value;
        }

        return error with { Extensions = all };
    }

    /// <summary>In place of a result that an error elsewhere has made unwanted.</summary>
    private sealed class Erased
    {
        public static Erased Instance { get; } = new();
    }
}
