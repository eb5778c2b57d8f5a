namespace GraphQL.Federation.Keys;

/// <summary>The values of keys, of which lists are arrays.</summary>
internal static class EntityKeyValues
{
    /// <summary>A value, or the items of a list, and of lists in it, in order.</summary>
    public static IEnumerable<object?> Flatten(object? value) => value is object?[] items ? items.SelectMany(Flatten) : [value];
}
