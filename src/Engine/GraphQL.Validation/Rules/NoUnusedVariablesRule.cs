using GraphQL.Language;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>Every variable is used by its operation or one of its fragments (§5.8.4).</summary>
internal sealed class NoUnusedVariablesRule(ValidationContext context)
    : ValidationRule(context, "NoUnusedVariables", "sec-All-Variables-Used"), ILeave<DocumentNode>
{
    public void Leave(DocumentNode node)
    {
        foreach (var info in Context.Document.Operations)
        {
            var operation = (OperationDefinitionNode)info.Node;
            if (operation.VariableDefinitions.Count == 0 || Context.Errors.IsFull)
            {
                continue;
            }

            var used = info.Variables.Select(v => v.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var fragment in Context.Document.ReachableFrom(info))
            {
                used.UnionWith(fragment.Variables.Select(v => v.Name));
            }

            foreach (var definition in operation.VariableDefinitions)
            {
                var name = definition.Variable.Name.Value;
                var where = operation.Name is null ? "" : $" in operation \"{operation.Name.Value}\"";
                if (Context.Errors.IsFull)
                {
                    return;
                }

                if (!used.Contains(name))
                {
                    Report($"Variable \"${name}\" is never used{where}.", definition.Location);
                }
            }
        }
    }
}
