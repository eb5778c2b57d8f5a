using GraphQL.Language;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>Arguments are those that the field or directive has (§5.4.1).</summary>
internal sealed class KnownArgumentNamesRule(ValidationContext context)
    : ValidationRule(context, "KnownArgumentNames", "sec-Argument-Names"), IEnter<FieldNode>, IEnter<DirectiveNode>
{
    public void Enter(FieldNode node)
    {
        if (node.Arguments.Count == 0 || Context.Field is not { } field)
        {
            return;
        }

        foreach (var argument in node.Arguments)
        {
            if (Context.Errors.IsFull)
            {
                return;
            }

            if (!field.TryGetArgument(argument.Name.Value, out _))
            {
                Report(argument, $"field \"{Context.ParentType}.{field.Name}\"", field.Arguments.Select(a => a.Name));
            }
        }
    }

    public void Enter(DirectiveNode node)
    {
        if (Context.Directive is not { } directive)
        {
            return;
        }

        foreach (var argument in node.Arguments)
        {
            if (Context.Errors.IsFull)
            {
                return;
            }

            if (!directive.TryGetArgument(argument.Name.Value, out _))
            {
                Report(argument, $"directive \"@{directive.Name}\"", directive.Arguments.Select(a => a.Name));
            }
        }
    }

    private void Report(ArgumentNode argument, string owner, IEnumerable<string> known)
    {
        var suggestion = Context.DidYouMean.Ask(argument.Name.Value, known);
        Report($"Unknown argument \"{argument.Name.Value}\" on {owner}.{suggestion}", argument.Location);
    }
}
