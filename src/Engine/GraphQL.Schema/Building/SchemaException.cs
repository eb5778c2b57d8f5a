namespace GraphQL.Schema;

/// <summary>The definitions do not make a valid schema.</summary>
/// <param name="errors">Every error found.</param>
public sealed class SchemaException(IReadOnlyList<string> errors) : Exception(string.Join(Environment.NewLine, errors))
{
    /// <summary>Every error found, each beginning with the schema coordinate it is about, such as <c>Employee.name</c>.</summary>
    public IReadOnlyList<string> Errors { get; } = errors;
}
