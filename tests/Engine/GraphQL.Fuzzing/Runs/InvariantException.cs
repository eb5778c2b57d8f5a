namespace GraphQL.Fuzzing.Runs;

/// <summary>An input made something happen that must not.</summary>
/// <param name="invariant">What has to hold; the same text for each failure of a kind.</param>
/// <param name="details">What happened instead.</param>
internal sealed class InvariantException(string invariant, string details) : Exception($"{invariant}: {details}")
{
    public string Invariant { get; } = invariant;
}
