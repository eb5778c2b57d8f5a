namespace GraphQL.Generators.Models;

/// <summary>What callers must satisfy for a type or a field.</summary>
/// <param name="Field">The field; null for the type itself.</param>
/// <param name="Policy">The name of a policy; null for none.</param>
/// <param name="IsAnonymous">True where anybody may have the field.</param>
internal sealed record AuthorizationModel(string Type, string? Field, string? Policy, EquatableArray<string> Roles, bool IsAnonymous);
