using System.Runtime.CompilerServices;
using GraphQL.Language;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Limits;

/// <summary>
/// Measures every selection set of a document once, fragments before those who spread them. A spread that closes a cycle counts as
/// empty here; another rule refuses it.
/// </summary>
internal sealed class DocumentMeasures
{
    private readonly Dictionary<SelectionSetNode, SelectionMeasure> _sets = [];

    public DocumentMeasures(DocumentIndex document)
    {
        Document = document;
        foreach (var fragment in document.FragmentsBottomUp)
        {
            Measure(fragment.Node.SelectionSet);
        }

        foreach (var operation in document.Operations)
        {
            Measure(operation.Node.SelectionSet);
        }
    }

    public DocumentIndex Document { get; }

    public SelectionMeasure this[SelectionSetNode set] => _sets.GetValueOrDefault(set);

    private SelectionMeasure Measure(SelectionSetNode set)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var sum = default(SelectionMeasure);
        foreach (var selection in set.Selections)
        {
            sum = sum.Beside(selection switch
            {
                FieldNode field => Measure(field),
                InlineFragmentNode inline => Measure(inline.SelectionSet),
                FragmentSpreadNode spread => Measure(spread),
                _ => default,
            });
        }

        _sets[set] = sum;
        return sum;
    }

    private SelectionMeasure Measure(FieldNode field)
    {
        var below = field.SelectionSet is { } set ? Measure(set) : default;
        var own = below with
        {
            Depth = below.Depth + 1,
            IntrospectionDepth = below.IntrospectionDepth > 0 ? below.IntrospectionDepth + 1 : 0,
            Fields = Math.Min(below.Fields + 1, SelectionMeasure.Ceiling),
            Aliases = Math.Min(below.Aliases + (field.Alias is null ? 0 : 1), SelectionMeasure.Ceiling),
        };

        return field.Name.Value switch
        {
            "__schema" or "__type" => own with
            {
                Depth = 0,
                IntrospectionDepth = Math.Max(below.Depth, below.IntrospectionDepth) + 1,
                IntrospectionListDepth = Math.Max(below.ListDepth, below.IntrospectionListDepth),
                IntrospectionOfTypeDepth = Math.Max(below.OfTypeDepth, below.IntrospectionOfTypeDepth),
            },
            "fields" or "inputFields" or "interfaces" or "possibleTypes" => own with { ListDepth = below.ListDepth + 1 },
            "ofType" => own with { OfTypeDepth = below.OfTypeDepth + 1 },
            _ => own,
        };
    }

    private SelectionMeasure Measure(FragmentSpreadNode spread)
    {
        if (!Document.TryGetFragment(spread.Name.Value, out var fragment))
        {
            return default;
        }

        var inside = this[fragment.Node.SelectionSet];
        return inside with { FragmentVisits = Math.Min(inside.FragmentVisits + 1, SelectionMeasure.Ceiling) };
    }
}
