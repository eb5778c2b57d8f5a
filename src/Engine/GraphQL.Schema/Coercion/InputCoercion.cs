using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>
/// Input coercion (GraphQL September 2025, §3 "Input Coercion" of each kind). Results are: a scalar's .NET value, an enum value's name as
/// a string, <c>object?[]</c> for a list, <see cref="InputObject"/> for an input object, or null.
/// </summary>
public static class InputCoercion
{
    /// <summary>Coerces a variable's JSON value.</summary>
    /// <param name="errors">Receives one entry for each thing that is wrong; untouched on success.</param>
    public static object? CoerceJson(JsonElement value, GraphQLType type, List<InputCoercionError> errors) =>
        throw new NotSupportedException();

    /// <summary>Coerces a literal that may contain variables.</summary>
    /// <param name="variables">Coerced variables by name; an absent one is missing from it.</param>
    /// <param name="value">The coerced value on success.</param>
    /// <returns>False where the literal has no valid value of the type, a missing variable included.</returns>
    public static bool TryCoerceLiteral(
        IValueNode literal, GraphQLType type, IReadOnlyDictionary<string, object?>? variables, out object? value) =>
        throw new NotSupportedException();
}

/// <summary>One thing that is wrong with an input value.</summary>
/// <param name="Path">Field names and list indexes from the value's root.</param>
/// <param name="Message">What is wrong with the value there.</param>
public sealed record InputCoercionError(IReadOnlyList<object> Path, string Message);
