using GraphQL.Language;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>An argument is given once (§5.4.2).</summary>
internal sealed class UniqueArgumentNamesRule(ValidationContext context)
    : ValidationRule(context, "UniqueArgumentNames", "sec-Argument-Uniqueness"), IEnter<FieldNode>, IEnter<DirectiveNode>
{
    public void Enter(FieldNode node) => Check(node.Arguments);

    public void Enter(DirectiveNode node) => Check(node.Arguments);

    private void Check(IReadOnlyList<ArgumentNode> arguments)
    {
        if (arguments.Count < 2)
        {
            return;
        }

        var seen = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        foreach (var argument in arguments)
        {
            if (Context.Errors.IsFull)
            {
                return;
            }

            var name = argument.Name;
            if (!seen.TryAdd(name.Value, name))
            {
                Report($"There can be only one argument named \"{name.Value}\".", seen[name.Value].Location, name.Location);
            }
        }
    }
}
