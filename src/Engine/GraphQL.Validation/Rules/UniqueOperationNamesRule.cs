using GraphQL.Language;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>Operations have different names (§5.2.2.1).</summary>
internal sealed class UniqueOperationNamesRule(ValidationContext context)
    : ValidationRule(context, "UniqueOperationNames", "sec-Operation-Name-Uniqueness"), IEnter<OperationDefinitionNode>
{
    private readonly Dictionary<string, NameNode> _seen = new(StringComparer.Ordinal);

    public void Enter(OperationDefinitionNode node)
    {
        if (node.Name is { } name && !_seen.TryAdd(name.Value, name))
        {
            Report($"There can be only one operation named \"{name.Value}\".", _seen[name.Value].Location, name.Location);
        }
    }
}
