using GraphQL.Language;
using GraphQL.Schema;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>Arguments that are non-null and have no default are given (§5.4.3).</summary>
internal sealed class ProvidedRequiredArgumentsRule(ValidationContext context)
    : ValidationRule(context, "ProvidedRequiredArguments", "sec-Required-Arguments"), IEnter<FieldNode>, IEnter<DirectiveNode>
{
    public void Enter(FieldNode node)
    {
        if (Context.Field is { } field)
        {
            Check(field.Arguments, node.Arguments, $"Field \"{field.Name}\"", node.Location);
        }
    }

    public void Enter(DirectiveNode node)
    {
        if (Context.Directive is { } directive)
        {
            Check(directive.Arguments, node.Arguments, $"Directive \"@{directive.Name}\"", node.Location);
        }
    }

    private void Check(
        IReadOnlyList<InputValueDefinition> definitions, IReadOnlyList<ArgumentNode> given, string owner, Location location)
    {
        foreach (var definition in definitions)
        {
            if (definition.IsRequired && !given.Any(a => a.Name.Value == definition.Name))
            {
                Report(
                    $"{owner} argument \"{definition.Name}\" of type \"{definition.Type}\" is required, but it was not provided.",
                    location);
            }
        }
    }
}
