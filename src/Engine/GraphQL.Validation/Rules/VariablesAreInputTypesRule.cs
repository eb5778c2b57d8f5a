using GraphQL.Language;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>Variables have scalar, enum or input object types (§5.8.2).</summary>
internal sealed class VariablesAreInputTypesRule(ValidationContext context)
    : ValidationRule(context, "VariablesAreInputTypes", "sec-Variables-Are-Input-Types"), IEnter<VariableDefinitionNode>
{
    public void Enter(VariableDefinitionNode node)
    {
        if (Context.VariableType is { IsInputType: false } type)
        {
            Report($"Variable \"${node.Variable.Name.Value}\" cannot be non-input type \"{type}\".", node.Type.Location);
        }
    }
}
