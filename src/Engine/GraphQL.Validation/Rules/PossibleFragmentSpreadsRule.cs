using GraphQL.Language;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>A fragment stands where some object can be of both types (§5.5.2.3).</summary>
internal sealed class PossibleFragmentSpreadsRule(ValidationContext context)
    : ValidationRule(context, "PossibleFragmentSpreads", "sec-Fragment-Spread-Is-Possible"),
        IEnter<FragmentSpreadNode>, IEnter<InlineFragmentNode>
{
    public void Enter(FragmentSpreadNode node) => Check($"Fragment \"{node.Name.Value}\"", node.Location);

    public void Enter(InlineFragmentNode node) => Check("Fragment", node.Location);

    private void Check(string subject, Location location)
    {
        if (Context.ParentType is { } parent
            && Context.FragmentType is { IsCompositeType: true } type
            && !Context.Schema.DoOverlap(parent, type))
        {
            Report(
                $"{subject} cannot be spread here as objects of type \"{parent.Name}\" can never be of type \"{type.Name}\".", location);
        }
    }
}
