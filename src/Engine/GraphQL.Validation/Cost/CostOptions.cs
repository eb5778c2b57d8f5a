namespace GraphQL.Validation;

/// <summary>What an operation's parts cost where the schema does not say so by <c>@cost</c> and <c>@listSize</c>.</summary>
public sealed record CostOptions
{
    public static CostOptions Default { get; } = new();

    /// <summary>The weight of a field whose resolver is asynchronous, uses a data loader, or resolves a batch: it probably calls somebody.</summary>
    /// <value>The default is 10. A field that is read from memory weighs 1 where it returns objects, and 0 where it does not.</value>
    public double DefaultResolverCost { get; init; } = 10;

    /// <summary>How many items a list is taken to have without <c>@listSize</c>.</summary><value>The default is 1.</value>
    public int DefaultListSize { get; init; } = 1;
}
