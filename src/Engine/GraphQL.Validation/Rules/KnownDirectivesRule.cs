using GraphQL.Language;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>Directives exist and may stand where they do (§5.7.1, §5.7.2).</summary>
internal sealed class KnownDirectivesRule(ValidationContext context)
    : ValidationRule(context, "KnownDirectives", "sec-Directives-Are-Defined"), IEnter<DirectiveNode>
{
    public void Enter(DirectiveNode node)
    {
        if (Context.Directive is not { } directive)
        {
            Report($"Unknown directive \"@{node.Name.Value}\".", node.Location);
        }
        else if (!directive.Locations.Contains(Context.DirectiveLocation))
        {
            Report($"Directive \"@{directive.Name}\" may not be used on {Context.DirectiveLocation}.", node.Location);
        }
    }
}
