using System.Collections.Frozen;
using GraphQL.Execution;
using GraphQL.Schema;

namespace GraphQL.Data;

/// <summary>
/// An input type that orders are written in, such as <c>EmployeeSortInput</c>. Generated code makes one for each sorted type.
/// </summary>
/// <param name="name">The name in the schema.</param>
/// <param name="identity">The name of the field that no two items share, which decides between equals; null where there is none.</param>
/// <param name="members">The fields; asked for once, when first needed, because types may refer to each other.</param>
public sealed class SortType<T>(string name, string? identity, Func<IReadOnlyList<SortMember<T>>> members)
{
    private readonly Lazy<FrozenDictionary<string, SortMember<T>>> _members =
        new(() => members().ToFrozenDictionary(m => m.Name, StringComparer.Ordinal));

    /// <summary>The name in the schema.</summary>
    public string Name { get; } = name;

    /// <summary>Reads the argument of a field.</summary>
    /// <param name="argument">The coerced argument; null where the client asks for no order.</param>
    /// <param name="limits">What the client may ask for.</param>
    /// <exception cref="GraphQLException">
    /// <c>BAD_USER_INPUT</c>: an element with several fields, which has no order among them. <c>MAX_SORT_KEYS_EXCEEDED</c>,
    /// <c>MAX_SORT_DEPTH_EXCEEDED</c>: a limit.
    /// </exception>
    public Sort<T> Read(object? argument, SortLimits limits)
    {
        if (argument is null)
        {
            return Sort<T>.None;
        }

        var elements = (object?[])argument;
        if (elements.Length > limits.MaxKeys)
        {
            throw new GraphQLException(
                $"\"order\" has {elements.Length} elements, but a list can be ordered by at most {limits.MaxKeys} fields.", DataErrorCodes.MaxSortKeys);
        }

        var keys = new List<SortKey<T>>();
        foreach (var element in elements)
        {
            if (element is not null && ReadOne(element, new SortReading(limits.MaxDepth)) is { } key)
            {
                keys.Add(key);
            }
        }

        return keys.Count == 0 ? Sort<T>.None : new Sort<T>(keys, identity is null ? null : (SortField<T>)_members.Value[identity]);
    }

    internal SortKey<T>? ReadOne(object element, SortReading reading)
    {
        reading.Enter();
        var given = ((InputObject)element).Fields.Where(f => f.Value is not null).ToList();
        if (given.Count > 1)
        {
            throw new GraphQLException(
                $"An element of \"order\" names {given.Count} fields of {Name}, and which comes first is not said. "
                + "Give each an element of its own: order: [{ a: ASC }, { b: DESC }].",
                ErrorCodes.BadUserInput);
        }

        return given.Count == 0 ? null : _members.Value[given[0].Key].Read(given[0].Value, reading);
    }
}

/// <summary>One reading of an element of <c>order</c>: how deep it is.</summary>
internal sealed class SortReading(int maxDepth)
{
    private int _depth;

    public void Enter()
    {
        if (++_depth > maxDepth)
        {
            throw new GraphQLException($"An element of \"order\" has more than {maxDepth} objects inside each other.", DataErrorCodes.MaxSortDepth);
        }
    }
}
