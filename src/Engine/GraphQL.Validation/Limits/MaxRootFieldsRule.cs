using GraphQL.Language;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Limits;

/// <summary>Bounds the response names on the root of each operation.</summary>
internal sealed class MaxRootFieldsRule(ValidationContext context) : LimitRule(context, ValidationErrorCodes.MaxRootFields)
{
    public override void Check(DocumentMeasures measures)
    {
        foreach (var operation in measures.Document.Operations)
        {
            var names = CollectRootNames(measures.Document, operation.Node.SelectionSet, out var firstTooMany);
            if (firstTooMany is not null)
            {
                Report(
                    $"{Describe(operation)} has {names} root fields",
                    nameof(ValidationLimits.MaxRootFields),
                    Limits.MaxRootFields,
                    "Split the operation.",
                    firstTooMany.Location);
            }
        }
    }

    private int CollectRootNames(DocumentIndex document, SelectionSetNode root, out FieldNode? firstTooMany)
    {
        firstTooMany = null;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var visited = new HashSet<DefinitionInfo>();
        var open = new Stack<(SelectionSetNode Set, int Next)>([(root, 0)]);
        while (open.TryPop(out var top))
        {
            if (top.Next == top.Set.Selections.Count)
            {
                continue;
            }

            open.Push((top.Set, top.Next + 1));
            switch (top.Set.Selections[top.Next])
            {
                case FieldNode field when names.Add(field.ResponseName) && names.Count == Limits.MaxRootFields + 1:
                    firstTooMany = field;
                    break;
                case InlineFragmentNode inline:
                    open.Push((inline.SelectionSet, 0));
                    break;
                case FragmentSpreadNode spread
                    when document.TryGetFragment(spread.Name.Value, out var fragment) && visited.Add(fragment):
                    open.Push((fragment.Node.SelectionSet, 0));
                    break;
            }
        }

        return names.Count;
    }
}
