using GraphQL.Language;
using GraphQL.Schema;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary><c>@stream</c> stands on fields that are lists (draft, "Stream Directives Are Used On List Fields").</summary>
internal sealed class StreamDirectiveOnListFieldRule(ValidationContext context)
    : ValidationRule(context, "StreamDirectiveOnListField", "sec-Stream-Directives-Are-Used-On-List-Fields", Draft), IEnter<FieldNode>
{
    public void Enter(FieldNode node)
    {
        if (Context.Field is not { } field || field.Type.Nullable is ListType)
        {
            return;
        }

        foreach (var directive in node.Directives.Where(static d => d.Name.Value == IncrementalDirectives.Stream))
        {
            Report(
                $"Directive \"@stream\" cannot be used on non-list field \"{Context.ParentType}.{field.Name}\".", directive.Location);
        }
    }
}
