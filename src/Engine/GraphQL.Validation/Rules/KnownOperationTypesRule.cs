using GraphQL.Language;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>The schema has a root type for the operation (§5.2.1.1).</summary>
internal sealed class KnownOperationTypesRule(ValidationContext context)
    : ValidationRule(context, "KnownOperationTypes", "sec-Operation-Type-Existence"), IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node)
    {
        if (Context.Schema.Schema.GetRootType(node.Operation) is null)
        {
            Report($"The {node.Operation.ToString().ToLowerInvariant()} operation is not supported by the schema.", node.Location);
        }
    }
}
