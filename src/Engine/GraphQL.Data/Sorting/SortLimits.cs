namespace GraphQL.Data;

/// <summary>How much an <c>order</c> may ask for. <c>[UseSorting]</c> sets them for its field.</summary>
public sealed record SortLimits
{
    /// <summary>The limits that hold unless a field has its own.</summary>
    public static SortLimits Default { get; } = new();

    /// <summary>Elements, each of which names a field.</summary><value>The default is 5.</value>
    public int MaxKeys { get; init; } = 5;

    /// <summary>Input objects inside each other in one element, its own included.</summary><value>The default is 4.</value>
    public int MaxDepth { get; init; } = 4;
}
