using GraphQL.Language;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>Fragments that are spread exist (§5.5.2.1).</summary>
internal sealed class KnownFragmentNamesRule(ValidationContext context)
    : ValidationRule(context, "KnownFragmentNames", "sec-Fragment-Spread-Target-Defined"), IEnter<FragmentSpreadNode>
{
    public void Enter(FragmentSpreadNode node)
    {
        if (!Context.Document.TryGetFragment(node.Name.Value, out _))
        {
            Report($"Unknown fragment \"{node.Name.Value}\".", node.Name.Location);
        }
    }
}
