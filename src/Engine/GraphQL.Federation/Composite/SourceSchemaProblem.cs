namespace GraphQL.Federation;

/// <summary>Where a source schema breaks a rule of the Composite Schemas specification.</summary>
/// <param name="Code">The rule's code in the specification, such as <c>LOOKUP_RETURNS_LIST</c>.</param>
/// <param name="Coordinate">What breaks it: <c>Query.employee</c>, <c>Query.employee(id:)</c>, <c>@key</c>.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record SourceSchemaProblem(string Code, string Coordinate, string Message)
{
    public override string ToString() => $"{Code} {Coordinate}: {Message}";
}

/// <summary>A schema cannot be one of those that a composite schema is made of.</summary>
/// <param name="problems">Every problem found.</param>
public sealed class SourceSchemaException(IReadOnlyList<SourceSchemaProblem> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>Every problem found.</summary>
    public IReadOnlyList<SourceSchemaProblem> Problems { get; } = problems;
}
