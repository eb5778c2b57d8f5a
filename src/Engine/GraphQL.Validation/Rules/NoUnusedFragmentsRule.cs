using GraphQL.Language;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>Every fragment is used by some operation (§5.5.1.4).</summary>
internal sealed class NoUnusedFragmentsRule(ValidationContext context)
    : ValidationRule(context, "NoUnusedFragments", "sec-Fragments-Must-Be-Used"), ILeave<DocumentNode>
{
    public void Leave(DocumentNode node)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in Context.Document.Operations)
        {
            used.UnionWith(Context.Document.ReachableFrom(operation).Select(f => f.Name));
        }

        foreach (var fragment in Context.Document.Fragments)
        {
            if (!used.Contains(fragment.Name))
            {
                Report($"Fragment \"{fragment.Name}\" is never used.", fragment.Node.Location);
            }
        }
    }
}
