using GraphQL.Language;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>Fields of composite types select subfields, those of scalars and enums do not (§5.3.3).</summary>
internal sealed class ScalarLeafsRule(ValidationContext context)
    : ValidationRule(context, "ScalarLeafs", "sec-Leaf-Field-Selections"), IEnter<FieldNode>
{
    public void Enter(FieldNode node)
    {
        if (Context.Field is not { } field)
        {
            return;
        }

        var name = node.Name.Value;
        if (field.Type.Named.IsLeafType)
        {
            if (node.SelectionSet is { } set)
            {
                Report($"Field \"{name}\" must not have a selection since type \"{field.Type}\" has no subfields.", set.Location);
            }
        }
        else if (node.SelectionSet is null)
        {
            var suggestion = Context.DidYouMean.AskForSelection(name);
            Report($"Field \"{name}\" of type \"{field.Type}\" must have a selection of subfields.{suggestion}", node.Location);
        }
        else if (node.SelectionSet.Selections.Count == 0)
        {
            // The parser never makes this; code that builds a tree may.
            Report($"Field \"{name}\" of type \"{field.Type}\" must have at least one field selected.", node.Location);
        }
    }
}
