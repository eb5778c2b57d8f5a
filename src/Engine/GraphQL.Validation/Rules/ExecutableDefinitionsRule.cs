using GraphQL.Language;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>A document that is to run holds operations and fragments only (§5.1.1).</summary>
internal sealed class ExecutableDefinitionsRule(ValidationContext context)
    : ValidationRule(context, "ExecutableDefinitions", "sec-Executable-Definitions"), IEnter<DocumentNode>
{
    public void Enter(DocumentNode node)
    {
        foreach (var definition in node.Definitions)
        {
            if (definition is not IExecutableDefinitionNode)
            {
                Report($"The {Describe(definition)} is not executable.", definition.Location);
            }
        }
    }

    private static string Describe(IDefinitionNode definition) => definition switch
    {
        ITypeDefinitionNode type => $"\"{type.Name.Value}\" definition",
        DirectiveDefinitionNode directive => $"\"@{directive.Name.Value}\" definition",
        _ => "schema definition",
    };
}
