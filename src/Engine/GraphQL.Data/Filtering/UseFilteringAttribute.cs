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
}
