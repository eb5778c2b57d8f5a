using GraphQL.Language;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>Types that are referred to exist (§5.5.1.2, §5.8.2).</summary>
internal sealed class KnownTypeNamesRule(ValidationContext context)
    : ValidationRule(context, "KnownTypeNames", "sec-Fragment-Spread-Type-Existence"), IEnter<NamedTypeNode>
{
    public void Enter(NamedTypeNode node)
    {
        var name = node.Name.Value;
        if (Context.Schema.FindType(name) is not null)
        {
            return;
        }

        var suggestion = Context.DidYouMean.Ask(name, Context.Schema.Schema.Types.Select(t => t.Name));
        Report($"Unknown type \"{name}\".{suggestion}", node.Location);
    }
}
