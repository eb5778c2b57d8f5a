using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>One thing that is wrong with an input value.</summary>
/// <param name="Path">Field names (strings) and list indexes (ints) from the value's root.</param>
/// <param name="Message">What is wrong with the value there.</param>
public sealed record InputCoercionError(IReadOnlyList<object> Path, string Message)
{
    /// <summary>
    /// A question that names what exists, such as <c>Did you mean "email"?</c>; null where nothing is close. It tells names of the
    /// schema, so it is for those who may read the schema.
    /// </summary>
    public string? Suggestion { get; init; }

    /// <summary>The part of the literal that is wrong; <see cref="Location.None"/> for JSON.</summary>
    public Location Location { get; init; }
}
