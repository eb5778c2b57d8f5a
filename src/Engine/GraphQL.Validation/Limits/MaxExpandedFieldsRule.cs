using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Limits;

/// <summary>Bounds the fields of each operation with its fragments expanded. The parser has counted those that are written.</summary>
internal sealed class MaxExpandedFieldsRule(ValidationContext context) : LimitRule(context, ValidationErrorCodes.MaxFields)
{
    public override void Check(DocumentMeasures measures)
    {
        foreach (var operation in measures.Document.Operations)
        {
            if (measures[operation.Node.SelectionSet].Fields > Limits.MaxExpandedFields)
            {
                Report(
                    $"{Describe(operation)} has more than {Limits.MaxExpandedFields} fields with its fragments expanded",
                    nameof(ValidationLimits.MaxExpandedFields),
                    Limits.MaxExpandedFields,
                    "Ask for less at once, or split the operation.",
                    operation.Node.Location);
            }
        }
    }
}
