namespace GraphQL.Data;

/// <summary>
/// Gives a mutation the shape that all mutations of a schema share: <c>renameBook(input: RenameBookInput!): RenameBookPayload!</c>. The
/// method's arguments become the fields of the input object, its result a field of the payload, and what <see cref="ErrorAttribute{TError}"/>
/// declares the payload's <c>errors</c>. A method without arguments has no input, one without errors no <c>errors</c>.
/// </summary>
/// <remarks>
/// A single argument that already is an input object of that name stays as it is; so does a result that already is a payload of that name and
/// has no errors. Exceptions that no error stands for are errors of the field as ever.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseMutationConventionAttribute : Attribute
{
    /// <summary>The input object's name; null for the assembly's pattern.</summary>
    public string? InputTypeName { get; init; }

    /// <summary>The argument's name; null for the assembly's.</summary>
    public string? InputArgumentName { get; init; }

    /// <summary>The payload's name; null for the assembly's pattern.</summary>
    public string? PayloadTypeName { get; init; }

    /// <summary>The name of the payload's field with the result; null for the name of its type in camel case.</summary>
    public string? PayloadFieldName { get; init; }

    /// <summary>The name of the union of the errors; null for the assembly's pattern.</summary>
    public string? PayloadErrorTypeName { get; init; }

    /// <summary>The name of the payload's field with the errors; null for the assembly's.</summary>
    public string? PayloadErrorsFieldName { get; init; }

    /// <summary>Leaves the mutation as its method is, where the convention holds for the whole assembly.</summary>
    public bool Disable { get; init; }
}
