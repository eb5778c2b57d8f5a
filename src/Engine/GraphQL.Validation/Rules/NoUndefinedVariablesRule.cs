using GraphQL.Language;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>Every operation defines the variables that it and its fragments use (§5.8.3).</summary>
internal sealed class NoUndefinedVariablesRule(ValidationContext context)
    : ValidationRule(context, "NoUndefinedVariables", "sec-All-Variable-Uses-Defined"), ILeave<DocumentNode>
{
    public void Leave(DocumentNode node)
    {
        foreach (var info in Context.Document.Operations)
        {
            var operation = (OperationDefinitionNode)info.Node;
            var defined = operation.VariableDefinitions.Select(d => d.Variable.Name.Value).ToHashSet(StringComparer.Ordinal);
            Check(operation, info, defined);
            foreach (var fragment in Context.Document.ReachableFrom(info))
            {
                Check(operation, fragment, defined);
            }
        }
    }

    private void Check(OperationDefinitionNode operation, DefinitionInfo user, HashSet<string> defined)
    {
        foreach (var usage in user.Variables)
        {
            if (Context.Errors.IsFull)
            {
                return;
            }

            if (!defined.Contains(usage.Name))
            {
                var where = operation.Name is null ? "" : $" by operation \"{operation.Name.Value}\"";
                Report($"Variable \"${usage.Name}\" is not defined{where}.", usage.Node.Location, operation.Location);
            }
        }
    }
}
