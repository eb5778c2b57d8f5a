namespace GraphQL;

/// <summary>
/// An argument or input field that tells apart what a client left out from what it set to null: what a partial update needs. It is
/// nullable in the schema.
/// </summary>
/// <typeparam name="T">The value's type.</typeparam>
public readonly record struct Optional<T>(T? Value)
{
    /// <summary>True where the client gave a value, null included.</summary>
    public bool HasValue { get; } = true;

    /// <summary>The value where one was given, otherwise another.</summary>
    public T? ValueOr(T? other) => HasValue ? Value : other;
}
