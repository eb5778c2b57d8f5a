using GraphQL.Language;

namespace GraphQL.Validation.Traversal;

/// <summary>
/// A rule of the specification. One instance serves one validation and may keep state; it takes part in the walk by implementing
/// <see cref="IEnter{TNode}"/> and <see cref="ILeave{TNode}"/>.
/// </summary>
/// <param name="name">The rule's name as the reference implementation has it.</param>
/// <param name="section">The anchor of the rule in the specification; null for a rule of another one.</param>
/// <param name="edition">The specification's edition that has the rule.</param>
internal abstract class ValidationRule(ValidationContext context, string name, string? section, string edition = "September2025")
{
    /// <summary>The edition of rules that the specification's next edition is to have.</summary>
    protected const string Draft = "draft";

    protected ValidationContext Context { get; } = context;

    protected void Report(string message, params ReadOnlySpan<Location> locations) =>
        Context.Errors.Add(
            message,
            ValidationErrorCodes.ValidationFailed,
            name,
            section is null ? null : $"https://spec.graphql.org/{edition}/#{section}",
            locations);

    protected void ReportLimit(string message, string code, params ReadOnlySpan<Location> locations) =>
        Context.Errors.Add(message, code, name, specifiedBy: null, locations);
}
