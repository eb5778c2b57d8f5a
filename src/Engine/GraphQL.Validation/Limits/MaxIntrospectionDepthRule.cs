using GraphQL.Language;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Limits;

/// <summary>
/// Bounds introspection: the levels of fields, the lists inside lists, whose answers multiply, and the <c>ofType</c> chain.
/// </summary>
internal sealed class MaxIntrospectionDepthRule(ValidationContext context)
    : LimitRule(context, ValidationErrorCodes.MaxIntrospectionDepth)
{
    public override void Check(DocumentMeasures measures)
    {
        foreach (var operation in measures.Document.Operations)
        {
            var measure = measures[operation.Node.SelectionSet];
            if (measure.IntrospectionDepth > Limits.MaxIntrospectionDepth)
            {
                Report(
                    $"{Describe(operation)} introspects {measure.IntrospectionDepth} levels of fields deep",
                    nameof(ValidationLimits.MaxIntrospectionDepth), Limits.MaxIntrospectionDepth, operation);
            }

            if (measure.IntrospectionListDepth > Limits.MaxIntrospectionListDepth)
            {
                Report(
                    $"{Describe(operation)} introspects {measure.IntrospectionListDepth} lists inside each other "
                    + "(`fields`, `inputFields`, `interfaces`, `possibleTypes`)",
                    nameof(ValidationLimits.MaxIntrospectionListDepth), Limits.MaxIntrospectionListDepth, operation);
            }

            if (measure.IntrospectionOfTypeDepth > Limits.MaxIntrospectionOfTypeDepth)
            {
                Report(
                    $"{Describe(operation)} has {measure.IntrospectionOfTypeDepth} `ofType` inside each other",
                    nameof(ValidationLimits.MaxIntrospectionOfTypeDepth), Limits.MaxIntrospectionOfTypeDepth, operation);
            }
        }
    }

    private void Report(string problem, string setting, int allowed, DefinitionInfo operation) =>
        Report(problem, setting, allowed, "Look types up one by one with `__type`.", FindIntrospection(operation));

    /// <summary>The first introspection field that is directly in the operation, else the operation.</summary>
    private static Location FindIntrospection(DefinitionInfo operation) =>
        operation.Node.SelectionSet.Selections
            .OfType<FieldNode>()
            .FirstOrDefault(f => f.Name.Value is "__schema" or "__type")?.Location ?? operation.Node.Location;
}
