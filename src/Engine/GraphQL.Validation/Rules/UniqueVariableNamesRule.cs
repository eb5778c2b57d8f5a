using GraphQL.Language;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>The variables of an operation have different names (§5.8.1).</summary>
internal sealed class UniqueVariableNamesRule(ValidationContext context)
    : ValidationRule(context, "UniqueVariableNames", "sec-Variable-Uniqueness"), IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node)
    {
        if (node.VariableDefinitions.Count < 2)
        {
            return;
        }

        var seen = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        foreach (var definition in node.VariableDefinitions)
        {
            var name = definition.Variable.Name;
            if (!seen.TryAdd(name.Value, name))
            {
                Report($"There can be only one variable named \"${name.Value}\".", seen[name.Value].Location, name.Location);
            }
        }
    }
}
