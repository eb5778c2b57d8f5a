namespace GraphQL.Generators.Models;

/// <summary>What callers must satisfy for a type, a field, an argument or an input field.</summary>
/// <param name="Field">The field; null for the type itself.</param>
/// <param name="Policy">The name of a policy; null for none.</param>
/// <param name="IsAnonymous">True where anybody may have the field.</param>
internal sealed record AuthorizationModel(string Type, string? Field, string? Policy, EquatableArray<string> Roles, bool IsAnonymous)
{
    /// <summary>The field's argument that it is about; null for the field itself.</summary>
    public string? Argument { get; init; }
}

/// <summary>What an <c>[Authorize]</c> asks for.</summary>
/// <param name="Policy">The name of a policy; null for none.</param>
internal sealed record DemandModel(string? Policy, EquatableArray<string> Roles);
