using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Limits;

/// <summary>Bounds the fields of the document as written, and those of each operation with its fragments expanded.</summary>
internal sealed class MaxFieldsRule(ValidationContext context) : LimitRule(context, ValidationErrorCodes.MaxFields)
{
    private const string Advice = "Ask for less at once, or split the operation.";

    public override void Check(DocumentMeasures measures)
    {
        if (measures.Fields.Count > Limits.MaxFields)
        {
            var last = measures.Fields.OrderBy(f => f.Location.Start).ElementAt(Limits.MaxFields);
            Report(
                $"The document has {measures.Fields.Count} fields",
                nameof(ValidationLimits.MaxFields), Limits.MaxFields, Advice, last.Location);
        }

        foreach (var operation in measures.Document.Operations)
        {
            if (measures[operation.Node.SelectionSet].Fields > Limits.MaxExpandedFields)
            {
                Report(
                    $"{Describe(operation)} has more than {Limits.MaxExpandedFields} fields with its fragments expanded",
                    nameof(ValidationLimits.MaxExpandedFields), Limits.MaxExpandedFields, Advice, operation.Node.Location);
            }
        }
    }
}
