using GraphQL.Language;
using GraphQL.Validation.Rules.FieldMerging;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>
/// Fields that end up under one response name are the same field, or lie on types no object can have both of and look alike in the
/// response (§5.3.2).
/// </summary>
internal sealed class OverlappingFieldsCanBeMergedRule(ValidationContext context)
    : ValidationRule(context, "OverlappingFieldsCanBeMerged", "sec-Field-Selection-Merging"), ILeave<DocumentNode>
{
    public void Leave(DocumentNode node)
    {
        // With cycles the document is refused anyway, and the sets of fields to compare have no bottom.
        if (Context.Document.HasCycles)
        {
            return;
        }

        var checker = new FieldMergeChecker(Context, Report);
        foreach (var operation in Context.Document.Operations)
        {
            var type = Context.Schema.Schema.GetRootType(((OperationDefinitionNode)operation.Node).Operation);
            checker.Check(operation.Node.SelectionSet, type);
        }

        CheckUnreachedFragments(checker);
        if (checker.IsExhausted)
        {
            ReportLimit(
                $"Comparing the fields that share a response name takes more than {Context.Limits.MaxFieldMergeComparisons} steps "
                + $"({LimitSetting.Of(nameof(ValidationLimits.MaxFieldMergeComparisons))}). "
                + "Use fewer fields with equal response names, or fewer fragments inside each other.",
                ValidationErrorCodes.MaxFieldMergeComparisons);
        }
    }

    /// <summary>What no operation reaches is compared too, so that an unused fragment hides nothing.</summary>
    private void CheckUnreachedFragments(FieldMergeChecker checker)
    {
        var reached = new HashSet<DefinitionInfo>();
        foreach (var operation in Context.Document.Operations)
        {
            reached.UnionWith(Context.Document.ReachableFrom(operation));
        }

        foreach (var fragment in Context.Document.FragmentsBottomUp.Reverse())
        {
            if (reached.Contains(fragment))
            {
                continue;
            }

            var condition = ((FragmentDefinitionNode)fragment.Node).TypeCondition.Name.Value;
            checker.Check(fragment.Node.SelectionSet, Context.Schema.FindType(condition));
            reached.UnionWith(Context.Document.ReachableFrom(fragment));
        }
    }

    private void Report(FieldConflict conflict) => Report(conflict.Message, [.. conflict.Locations]);
}
