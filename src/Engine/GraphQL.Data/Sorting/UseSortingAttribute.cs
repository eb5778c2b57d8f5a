namespace GraphQL.Data;

/// <summary>
/// Gives a field that returns a list or a <see cref="Connection{T}"/> the argument <c>order</c>. Its method receives the order in a
/// <see cref="QueryContext{T}"/>. Stands behind <c>[UsePaging]</c> and <c>[UseFiltering]</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseSortingAttribute : Attribute
{
    /// <summary>How many fields a list can be ordered by, where its field does not say otherwise.</summary>
    public const int DefaultMaxKeys = 5;

    /// <summary>How many elements <c>order</c> may have.</summary><value>The default is 5.</value>
    public int MaxKeys { get; init; } = DefaultMaxKeys;
}
