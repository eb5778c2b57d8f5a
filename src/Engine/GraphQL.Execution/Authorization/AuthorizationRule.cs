namespace GraphQL.Execution;

/// <summary>What a caller must satisfy to have a field. Rules that ask for the same are equal and are decided once an operation.</summary>
/// <param name="Policy">The name of a policy; null for none.</param>
/// <param name="Roles">Roles of which the caller must have one; empty for any.</param>
public sealed record AuthorizationRule(string? Policy, params IReadOnlyList<string> Roles)
{
    public bool Equals(AuthorizationRule? other) =>
        other is not null
        && string.Equals(Policy, other.Policy, StringComparison.Ordinal)
        && Roles.SequenceEqual(other.Roles, StringComparer.Ordinal);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Policy, StringComparer.Ordinal);
        foreach (var role in Roles)
        {
            hash.Add(role, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }
}
