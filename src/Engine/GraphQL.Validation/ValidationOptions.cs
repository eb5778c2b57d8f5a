namespace GraphQL.Validation;

/// <summary>How documents are validated.</summary>
public sealed record ValidationOptions
{
    public static ValidationOptions Default { get; } = new();

    /// <summary>
    /// How many errors are collected before validation stops; one more then says so. A host may send fewer to the client.
    /// </summary>
    /// <value>The default is 100.</value>
    public int MaxErrors { get; init; } = 100;

    /// <summary>
    /// Whether messages name similar names of the schema ("Did you mean …?"). Turn it off together with introspection: suggestions
    /// let a stranger reconstruct the schema.
    /// </summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool Suggestions { get; init; } = true;

    /// <summary>What a document may ask for at most.</summary>
    public ValidationLimits Limits { get; init; } = ValidationLimits.Default;
}
