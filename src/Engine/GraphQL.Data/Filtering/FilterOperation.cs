using System.Collections.Frozen;

namespace GraphQL.Data;

/// <summary>How a leaf is compared. The negated operations of the schema are these with <see cref="ValueFilter{T}.IsNegated"/>.</summary>
public enum FilterOperation
{
    /// <summary><c>eq</c>: is the value. Null is equal to null.</summary>
    Equal,

    /// <summary><c>in</c>: is one of the values.</summary>
    In,

    /// <summary><c>contains</c>: has the text in it.</summary>
    Contains,

    /// <summary><c>startsWith</c>: begins with the text.</summary>
    StartsWith,

    /// <summary><c>endsWith</c>: ends with the text.</summary>
    EndsWith,

    /// <summary><c>gt</c>: comes behind the value.</summary>
    Greater,

    /// <summary><c>gte</c>: is the value or comes behind it.</summary>
    GreaterOrEqual,

    /// <summary><c>lt</c>: comes ahead of the value.</summary>
    Less,

    /// <summary><c>lte</c>: is the value or comes ahead of it.</summary>
    LessOrEqual,
}

internal static class FilterOperations
{
    private static readonly FrozenDictionary<string, (FilterOperation, bool)> ByName = new (string Name, FilterOperation Operation)[]
    {
        ("eq", FilterOperation.Equal),
        ("in", FilterOperation.In),
        ("contains", FilterOperation.Contains),
        ("startsWith", FilterOperation.StartsWith),
        ("endsWith", FilterOperation.EndsWith),
        ("gt", FilterOperation.Greater),
        ("gte", FilterOperation.GreaterOrEqual),
        ("lt", FilterOperation.Less),
        ("lte", FilterOperation.LessOrEqual),
    }.SelectMany(o => new[] { (o.Name, (o.Operation, false)), ($"n{o.Name}", (o.Operation, true)) })
        .ToFrozenDictionary(o => o.Item1, o => o.Item2, StringComparer.Ordinal);

    /// <summary>The operation behind a name of the schema, such as <c>ncontains</c>.</summary>
    public static (FilterOperation Operation, bool IsNegated) Of(string name) => ByName[name];
}
