namespace GraphQL.Validation;

/// <summary>How documents are validated.</summary>
public sealed record ValidationOptions
{
    public static ValidationOptions Default { get; } = new();

    /// <summary>
    /// Whether messages name similar names of the schema ("Did you mean …?"). Turn it off together with introspection: suggestions
    /// let a stranger reconstruct the schema.
    /// </summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool Suggestions { get; init; } = true;

    /// <summary>What a document may ask for at most.</summary>
    public ValidationLimits Limits { get; init; } = ValidationLimits.Default;
}
