namespace GraphQL.Data;

/// <summary>How much a <c>where</c> may ask for. <c>[UseFiltering]</c> sets them for its field.</summary>
public sealed record FilterLimits
{
    /// <summary>The limits that hold unless a field has its own.</summary>
    public static FilterLimits Default { get; } = new();

    /// <summary>Input objects inside each other, the argument's own and that of the operations included.</summary><value>The default is 8.</value>
    public int MaxDepth { get; init; } = 8;

    /// <summary>Comparisons, and branches of <c>and</c> and <c>or</c>.</summary><value>The default is 50.</value>
    public int MaxOperations { get; init; } = 50;

    /// <summary>Values of one <c>in</c> or <c>nin</c>.</summary><value>The default is 200.</value>
    public int MaxListItems { get; init; } = 200;
}
