using GraphQL.Language;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>Fragments stand on objects, interfaces and unions (§5.5.1.3).</summary>
internal sealed class FragmentsOnCompositeTypesRule(ValidationContext context)
    : ValidationRule(context, "FragmentsOnCompositeTypes", "sec-Fragments-On-Composite-Types"),
        IEnter<FragmentDefinitionNode>, IEnter<InlineFragmentNode>
{
    public void Enter(FragmentDefinitionNode node) => Check(node.TypeCondition, $"Fragment \"{node.Name.Value}\"");

    public void Enter(InlineFragmentNode node)
    {
        if (node.TypeCondition is { } condition)
        {
            Check(condition, "Fragment");
        }
    }

    private void Check(NamedTypeNode condition, string subject)
    {
        if (Context.FragmentType is { IsCompositeType: false } type)
        {
            Report($"{subject} cannot condition on non composite type \"{type.Name}\".", condition.Location);
        }
    }
}
