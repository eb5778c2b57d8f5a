using GraphQL.Language;

namespace GraphQL.Differential.Tests.Generation.Mutations;

/// <content>Fields, spreads and selection sets.</content>
internal sealed partial class DocumentMutator
{
    private void MutateSelections()
    {
        switch (random.Below(10))
        {
            case 0: Replace(PickNode<FieldNode>()?.Name, random.Pick(_fieldNames)); break;
            case 1: Realias(); break;
            case 2: CopySelection(); break;
            case 3: RepeatWithArguments(); break;
            case 4: Replace(PickNode<FieldNode>(f => f.SelectionSet is not null)?.SelectionSet, ""); break;
            case 5: InsertAfter(PickNode<FieldNode>(f => f.SelectionSet is null), $" {{ {random.Pick(_fieldNames)} }}"); break;
            case 6: Replace(PickTypeCondition(), random.Pick(_typeNames)); break;
            case 7: Select($"... on {random.Pick(_typeNames)} {{ {random.Pick(_fieldNames)} }}"); break;
            case 8: Select($"...{PickFragmentName()}"); break;
            default: Replace(PickNode<FragmentSpreadNode>()?.Name, PickFragmentName()); break;
        }
    }

    // Under a name that something else of the document may have.
    private void Realias()
    {
        var names = _nodes.OfType<FieldNode>().Select(f => f.ResponseName).ToList();
        var field = PickNode<FieldNode>();
        if (field?.Alias is { } alias)
        {
            Replace(alias, random.Pick(names));
        }
        else
        {
            Replace(field?.Name, name => $"{random.Pick(names)}: {name}");
        }
    }

    private void CopySelection() => Select(TextOf(((SyntaxNode)random.Pick(
        _nodes.OfType<SelectionSetNode>().SelectMany(s => s.Selections).ToList())).Location));

    // The same field once more beside itself, with other arguments.
    private void RepeatWithArguments()
    {
        if (PickNode<FieldNode>() is { } field)
        {
            var definitions = schema.Types.OfType<GraphQL.Schema.ComplexType>().SelectMany(t => t.Fields).Where(f => f.Name == field.Name.Value);
            var argument = definitions.SelectMany(d => d.Arguments).FirstOrDefault()?.Name ?? "unknown";
            var body = field.SelectionSet is { } set ? TextOf(set.Location) : "";
            InsertAfter(field, $" {field.ResponseName}: {field.Name.Value}({argument}: {RandomValue()}) {body}");
        }
    }

    private void Select(string selection) =>
        Replace(PickNode<SelectionSetNode>(), set => $"{{ {(random.Chance(50) ? $"{selection} {set[1..^1]}" : $"{set[1..^1]} {selection}")} }}");

    private NamedTypeNode? PickTypeCondition()
    {
        List<NamedTypeNode> conditions =
        [
            .. _nodes.OfType<InlineFragmentNode>().Select(f => f.TypeCondition).OfType<NamedTypeNode>(),
            .. _nodes.OfType<FragmentDefinitionNode>().Select(f => f.TypeCondition),
        ];
        return conditions.Count == 0 ? null : random.Pick(conditions);
    }

    private string PickFragmentName() =>
        random.Chance(15) ? "Unknown" : PickNode<FragmentDefinitionNode>()?.Name.Value ?? "Unknown";
}
