using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Limits;

/// <summary>Bounds how often fragments are entered when every spread is followed, over all operations.</summary>
internal sealed class MaxFragmentVisitsRule(ValidationContext context) : LimitRule(context, ValidationErrorCodes.MaxFragmentVisits)
{
    public override void Check(DocumentMeasures measures)
    {
        var visits = 0L;
        foreach (var operation in measures.Document.Operations)
        {
            visits = Math.Min(visits + measures[operation.Node.SelectionSet].FragmentVisits, SelectionMeasure.Ceiling);
            if (visits <= Limits.MaxFragmentVisits)
            {
                continue;
            }

            Report(
                $"Following the fragment spreads enters more than {Limits.MaxFragmentVisits} fragments",
                nameof(ValidationLimits.MaxFragmentVisits),
                Limits.MaxFragmentVisits,
                "Spread fragments fewer times, above all inside each other.",
                operation.Node.Location);
            return;
        }
    }
}
