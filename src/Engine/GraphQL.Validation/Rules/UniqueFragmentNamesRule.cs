using GraphQL.Language;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>Fragments have different names (§5.5.1.1).</summary>
internal sealed class UniqueFragmentNamesRule(ValidationContext context)
    : ValidationRule(context, "UniqueFragmentNames", "sec-Fragment-Name-Uniqueness"), IEnter<FragmentDefinitionNode>
{
    private readonly Dictionary<string, NameNode> _seen = new(StringComparer.Ordinal);

    public void Enter(FragmentDefinitionNode node)
    {
        if (!_seen.TryAdd(node.Name.Value, node.Name))
        {
            Report(
                $"There can be only one fragment named \"{node.Name.Value}\".", _seen[node.Name.Value].Location, node.Name.Location);
        }
    }
}
