namespace GraphQL.Data;

/// <summary>
/// Gives a field that returns a list or a <see cref="Connection{T}"/> the argument <c>where</c>. Its method receives the filter in a
/// <see cref="QueryContext{T}"/>. Stands behind <c>[UsePaging]</c> and ahead of <c>[UseSorting]</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseFilteringAttribute : Attribute
{
    /// <inheritdoc cref="FilterLimits.MaxDepth"/>
    public int MaxDepth { get; init; } = FilterLimits.Default.MaxDepth;

    /// <inheritdoc cref="FilterLimits.MaxOperations"/>
    public int MaxOperations { get; init; } = FilterLimits.Default.MaxOperations;

    /// <inheritdoc cref="FilterLimits.MaxListItems"/>
    public int MaxListItems { get; init; } = FilterLimits.Default.MaxListItems;

    /// <summary>
    /// What giving <c>where</c> weighs in the cost of an operation, without what is inside of it: more than the default where the source cannot
    /// filter and more is read than the page.
    /// </summary>
    /// <value>The default is 1, as for any argument that is an input object.</value>
    public double Cost { get; init; } = 1;
}
