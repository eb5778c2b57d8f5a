using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Limits;

/// <summary>Bounds the aliases of each operation: the usual way to ask for one expensive field many times.</summary>
internal sealed class MaxAliasesRule(ValidationContext context) : LimitRule(context, ValidationErrorCodes.MaxAliases)
{
    public override void Check(DocumentMeasures measures)
    {
        foreach (var operation in measures.Document.Operations)
        {
            var aliases = measures[operation.Node.SelectionSet].Aliases;
            if (aliases > Limits.MaxAliases)
            {
                var count = aliases < SelectionMeasure.Ceiling ? aliases.ToString() : "too many";
                Report(
                    $"{Describe(operation)} has {count} aliases",
                    nameof(ValidationLimits.MaxAliases),
                    Limits.MaxAliases,
                    "Use a field that takes several keys, or split the operation.",
                    operation.Node.Location);
            }
        }
    }
}
