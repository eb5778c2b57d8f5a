using GraphQL.Language;
using GraphQL.Schema;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>Fields exist on the type they are selected on (§5.3.1).</summary>
internal sealed class FieldsOnCorrectTypeRule(ValidationContext context)
    : ValidationRule(context, "FieldsOnCorrectType", "sec-Field-Selections"), IEnter<FieldNode>
{
    public void Enter(FieldNode node)
    {
        if (Context.Field is not null || Context.ParentType is not { } parent)
        {
            return;
        }

        var name = node.Name.Value;
        var suggestion = Context.DidYouMean.AskForFragment(FindTypesWithField(parent, name));
        if (suggestion.Length == 0 && parent is ComplexType complex)
        {
            suggestion = Context.DidYouMean.Ask(name, complex.Fields.Select(f => f.Name));
        }

        Report($"Cannot query field \"{name}\" on type \"{parent.Name}\".{suggestion}", node.Location);
    }

    /// <summary>
    /// Types that a value of the abstract type may also have and that do have the field: interfaces first, those that more of the
    /// possible types implement before the others.
    /// </summary>
    private List<string> FindTypesWithField(NamedType parent, string name)
    {
        if (!parent.IsAbstractType)
        {
            return [];
        }

        var objects = new List<string>();
        var interfaces = new Dictionary<InterfaceType, int>();
        foreach (var possible in Context.Schema.Schema.GetPossibleTypes(parent))
        {
            if (!possible.TryGetField(name, out _))
            {
                continue;
            }

            objects.Add(possible.Name);
            foreach (var declared in possible.Interfaces.Where(i => i.TryGetField(name, out _)))
            {
                interfaces[declared] = interfaces.GetValueOrDefault(declared) + 1;
            }
        }

        return
        [
            .. interfaces.OrderByDescending(i => i.Value).ThenBy(i => i.Key.Name, StringComparer.Ordinal).Select(i => i.Key.Name),
            .. objects,
        ];
    }
}
