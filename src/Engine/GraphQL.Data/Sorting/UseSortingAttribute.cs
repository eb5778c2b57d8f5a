namespace GraphQL.Data;

/// <summary>
/// Gives a field that returns a list or a <see cref="Connection{T}"/> the argument <c>order</c>. Its method receives the order in a
/// <see cref="QueryContext{T}"/>. Stands behind <c>[UsePaging]</c> and <c>[UseFiltering]</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseSortingAttribute : Attribute
{
    /// <inheritdoc cref="SortLimits.MaxKeys"/>
    public int MaxKeys { get; init; } = SortLimits.Default.MaxKeys;

    /// <inheritdoc cref="SortLimits.MaxDepth"/>
    public int MaxDepth { get; init; } = SortLimits.Default.MaxDepth;
}
