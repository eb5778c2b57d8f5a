using GraphQL.Language;

namespace GraphQL.Validation.Traversal;

/// <summary>
/// A rule of the specification. One instance serves one validation and may keep state; it takes part in the walk by implementing
/// <see cref="IEnter{TNode}"/> and <see cref="ILeave{TNode}"/>.
/// </summary>
/// <param name="name">The rule's name as the reference implementation has it.</param>
/// <param name="section">The anchor of the rule in the specification.</param>
internal abstract class ValidationRule(ValidationContext context, string name, string section)
{
    private const string Specification = "https://spec.graphql.org/September2025/#";

    protected ValidationContext Context { get; } = context;

    protected void Report(string message, params ReadOnlySpan<Location> locations) =>
        Context.Errors.Add(message, ValidationErrorCodes.ValidationFailed, name, Specification + section, locations);

    protected void ReportLimit(string message, string code, params ReadOnlySpan<Location> locations) =>
        Context.Errors.Add(message, code, name, specifiedBy: null, locations);
}
