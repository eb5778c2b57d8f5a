using GraphQL.Language;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>A field of an object literal is given once (§5.6.3).</summary>
internal sealed class UniqueInputFieldNamesRule(ValidationContext context)
    : ValidationRule(context, "UniqueInputFieldNames", "sec-Input-Object-Field-Uniqueness"), IEnter<ObjectValueNode>
{
    public void Enter(ObjectValueNode node)
    {
        if (node.Fields.Count < 2)
        {
            return;
        }

        var seen = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        foreach (var field in node.Fields)
        {
            if (Context.Errors.IsFull)
            {
                return;
            }

            var name = field.Name;
            if (!seen.TryAdd(name.Value, name))
            {
                Report($"There can be only one input field named \"{name.Value}\".", seen[name.Value].Location, name.Location);
            }
        }
    }
}
