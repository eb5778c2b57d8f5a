using GraphQL.Language;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>An operation without a name is the only one (§5.2.3.1).</summary>
internal sealed class LoneAnonymousOperationRule(ValidationContext context)
    : ValidationRule(context, "LoneAnonymousOperation", "sec-Lone-Anonymous-Operation"), IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node)
    {
        if (node.Name is null && Context.Document.Operations.Count > 1)
        {
            Report("This anonymous operation must be the only defined operation.", node.Location);
        }
    }
}
