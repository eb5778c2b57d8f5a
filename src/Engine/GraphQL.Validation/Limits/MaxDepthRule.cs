using GraphQL.Language;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Limits;

/// <summary>Bounds the levels of fields in each operation, introspection left out.</summary>
internal sealed class MaxDepthRule(ValidationContext context) : LimitRule(context, ValidationErrorCodes.MaxDepth)
{
    public override void Check(DocumentMeasures measures)
    {
        foreach (var operation in measures.Document.Operations)
        {
            var depth = measures[operation.Node.SelectionSet].Depth;
            if (depth > Limits.MaxDepth)
            {
                Report(
                    $"{Describe(operation)} is {depth} levels of fields deep",
                    nameof(ValidationLimits.MaxDepth),
                    Limits.MaxDepth,
                    "Select less deeply, or fetch the lower levels with another operation.",
                    measures.Document.HasCycles
                        ? operation.Node.Location
                        : FindFirstTooDeep(measures, operation.Node.SelectionSet));
            }
        }
    }

    /// <summary>
    /// Follows the first path that is too deep. Each step goes where a field one level beyond the limit is known to be, so it never
    /// goes back. Only without cycles of fragments do the measures say so much.
    /// </summary>
    private Location FindFirstTooDeep(DocumentMeasures measures, SelectionSetNode set)
    {
        var left = Limits.MaxDepth;
        while (true)
        {
            var (next, field) = FindDeeper(measures, set, left);
            if (field is not null && left == 0)
            {
                return field.Location;
            }

            if (field is not null)
            {
                left--;
            }

            set = next!;
        }
    }

    private static (SelectionSetNode? Next, FieldNode? Field) FindDeeper(DocumentMeasures measures, SelectionSetNode set, int left)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode { Name.Value: "__schema" or "__type" }:
                    break;
                case FieldNode field when left == 0:
                    return (null, field);
                case FieldNode { SelectionSet: { } below } field when measures[below].Depth >= left:
                    return (below, field);
                case InlineFragmentNode inline when measures[inline.SelectionSet].Depth > left:
                    return (inline.SelectionSet, null);
                case FragmentSpreadNode spread
                    when measures.Document.TryGetFragment(spread.Name.Value, out var fragment)
                    && measures[fragment.Node.SelectionSet].Depth > left:
                    return (fragment.Node.SelectionSet, null);
            }
        }

        throw new InvalidOperationException("A selection set is less deep than it was measured.");
    }
}
