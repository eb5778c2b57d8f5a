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

    /// <summary>
    /// What giving <c>order</c> weighs in the cost of an operation, without what is inside of it: more than the default where the source cannot
    /// order and more is read than the page.
    /// </summary>
    /// <value>The default is 1, as for any argument that is an input object.</value>
    public double Cost { get; init; } = 1;
}
