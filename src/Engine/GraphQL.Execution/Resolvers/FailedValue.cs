namespace GraphQL.Execution;

/// <summary>
/// In place of a result, or of one item of a list: why there is none. The position gets the error and is null; the other items of the list
/// stand.
/// </summary>
/// <param name="Exception">A <see cref="GraphQLException"/>, or anything else, which a filter translates or the engine masks.</param>
public sealed record FailedValue(Exception Exception)
{
    /// <summary>Further extensions of this position's error, beside the exception's own: of the kinds that an error may have.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }
}
