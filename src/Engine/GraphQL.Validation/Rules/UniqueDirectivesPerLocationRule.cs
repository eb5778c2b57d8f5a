using GraphQL.Language;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>A directive that is not repeatable stands once at a place (§5.7.3).</summary>
internal sealed class UniqueDirectivesPerLocationRule(ValidationContext context)
    : ValidationRule(context, "UniqueDirectivesPerLocation", "sec-Directives-Are-Unique-per-Location"), IEnter<IHasDirectives>
{
    public void Enter(IHasDirectives node)
    {
        if (node.Directives.Count < 2)
        {
            return;
        }

        var seen = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        foreach (var directive in node.Directives)
        {
            var name = directive.Name.Value;
            if (!Context.Schema.Schema.TryGetDirective(name, out var definition) || definition.IsRepeatable)
            {
                continue;
            }

            if (!seen.TryAdd(name, directive))
            {
                Report(
                    $"The directive \"@{name}\" can only be used once at this location.", seen[name].Location, directive.Location);
            }
        }
    }
}
