using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Limits;

/// <summary>Bounds the directives of the document, and those of one place.</summary>
internal sealed class MaxDirectivesRule(ValidationContext context) : LimitRule(context, ValidationErrorCodes.MaxDirectives)
{
    public override void Check(DocumentMeasures measures)
    {
        var all = measures.DirectiveHolders.Sum(h => h.Directives.Count);
        if (all > Limits.MaxDirectives)
        {
            var first = measures.DirectiveHolders
                .SelectMany(h => h.Directives).OrderBy(d => d.Location.Start).ElementAt(Limits.MaxDirectives);
            Report(
                $"The document has {all} directives",
                nameof(ValidationLimits.MaxDirectives), Limits.MaxDirectives, "Split the operation.", first.Location);
        }

        foreach (var holder in measures.DirectiveHolders)
        {
            if (holder.Directives.Count > Limits.MaxDirectivesPerLocation)
            {
                Report(
                    $"There are {holder.Directives.Count} directives in one place",
                    nameof(ValidationLimits.MaxDirectivesPerLocation),
                    Limits.MaxDirectivesPerLocation,
                    "Remove some of them.",
                    holder.Directives[Limits.MaxDirectivesPerLocation].Location);
            }
        }
    }
}
