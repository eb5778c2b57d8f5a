using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>
/// Input coercion (GraphQL September 2025, §3 "Input Coercion" of each kind). Results are: a scalar's .NET value, an enum value's name as
/// a string, <c>object?[]</c> for a list, <see cref="InputObject"/> for an input object, or null.
/// </summary>
public static class InputCoercion
{
    /// <summary>How deep lists and objects may nest in a value.</summary>
    public const int MaxDepth = 64;

    /// <summary>After how many errors a value is no longer looked at.</summary>
    public const int MaxErrors = 50;

    /// <summary>Coerces a variable's JSON value.</summary>
    /// <param name="value">The value; an undefined element counts as null.</param>
    /// <param name="type">An input type.</param>
    /// <param name="errors">
    /// Receives one entry for each thing that is wrong, up to <see cref="MaxErrors"/>; untouched on success.
    /// </param>
    /// <returns>The coerced value; meaningful only where no error was added.</returns>
    public static object? CoerceJson(JsonElement value, GraphQLType type, List<InputCoercionError> errors) =>
        new JsonInputReader(errors).Read(value, type);

    /// <summary>Coerces a variable's JSON value where files may stand in place of nulls.</summary>
    /// <inheritdoc cref="CoerceJson(JsonElement, GraphQLType, List{InputCoercionError})"/>
    /// <param name="variable">The variable's name.</param>
    /// <param name="files">The request's files; null where it has none.</param>
    public static object? CoerceJson(
        JsonElement value, GraphQLType type, List<InputCoercionError> errors, string variable, AttachedFiles? files) =>
        new JsonInputReader(errors, variable, files).Read(value, type);

    /// <summary>Coerces a literal that may contain variables.</summary>
    /// <param name="literal">The literal.</param>
    /// <param name="type">An input type.</param>
    /// <param name="variables">Coerced variables by name; an absent one is missing from it.</param>
    /// <param name="value">The coerced value on success.</param>
    /// <returns>False where the literal has no valid value of the type, a missing variable included.</returns>
    public static bool TryCoerceLiteral(
        IValueNode literal, GraphQLType type, IReadOnlyDictionary<string, object?>? variables, out object? value) =>
        new LiteralInputReader(variables, errors: null).TryRead(literal, type, out value);

    /// <summary>Coerces a literal that may contain variables, and says what is wrong with it.</summary>
    /// <inheritdoc cref="TryCoerceLiteral(IValueNode, GraphQLType, IReadOnlyDictionary{string, object?}?, out object?)"/>
    /// <param name="errors">
    /// Receives one entry for each thing that is wrong, up to <see cref="MaxErrors"/>; untouched on success.
    /// </param>
    public static bool TryCoerceLiteral(
        IValueNode literal,
        GraphQLType type,
        IReadOnlyDictionary<string, object?>? variables,
        List<InputCoercionError> errors,
        out object? value) =>
        new LiteralInputReader(variables, errors).TryRead(literal, type, out value);

    /// <summary>
    /// Checks a literal of a document that is not being executed: every variable in it counts as valid where it stands.
    /// </summary>
    /// <param name="literal">The literal.</param>
    /// <param name="type">An input type.</param>
    /// <param name="errors">
    /// Receives one entry for each thing that is wrong, up to <see cref="MaxErrors"/>; untouched on success.
    /// </param>
    /// <returns>True where nothing is wrong.</returns>
    public static bool CheckLiteral(IValueNode literal, GraphQLType type, List<InputCoercionError> errors) =>
        new LiteralInputReader(variables: null, errors, acceptVariables: true).TryRead(literal, type, out _);
}
