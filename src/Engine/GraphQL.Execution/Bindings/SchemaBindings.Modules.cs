using GraphQL.Schema;

namespace GraphQL.Execution;

/// <content>One set of bindings for several modules.</content>
public sealed partial class SchemaBindings
{
    /// <summary>
    /// Joins what modules bind. Where several bind the same type, for the same .NET type, the bindings of the first are as good as those of the
    /// others; a resolver that belongs to one of them is nobody else's.
    /// </summary>
    /// <exception cref="SchemaException">Two modules bind the same element to different things; all of it is listed.</exception>
    internal static SchemaBindings Of(IReadOnlyList<SchemaModule> modules)
    {
        var joined = new SchemaBindings();
        var errors = new List<string>();
        foreach (var module in modules)
        {
            var part = new SchemaBindings();
            module.Bind(part);
            joined.JoinTypes(part, errors);
            joined.JoinFields(part, errors);
            joined.JoinAbstractAndLeaves(part, errors);
            joined.JoinAuthorization(part);
        }

        return errors.Count == 0 ? joined : throw new SchemaException(errors);
    }

    private void JoinTypes(SchemaBindings part, List<string> errors)
    {
        var known = ObjectTypes.ToLookup(t => t.Value, t => t.Key, StringComparer.Ordinal);
        foreach (var (type, name) in part.ObjectTypes)
        {
            if (ObjectTypes.TryGetValue(type, out var other))
            {
                if (!string.Equals(name, other, StringComparison.Ordinal))
                {
                    errors.Add($"{name} has values of the .NET type {type}, as {other} has in another module. Let both modules give it one name.");
                }
            }
            else if (known.Contains(name))
            {
                errors.Add(DifferentTypes(name, known[name].First(), type));
            }
            else
            {
                ObjectTypes.Add(type, name);
            }
        }

        foreach (var (name, writer) in part.Writers)
        {
            Writers.TryAdd(name, writer);
        }
    }

    private void JoinFields(SchemaBindings part, List<string> errors)
    {
        foreach (var (coordinate, binding) in part.Fields)
        {
            if (!Fields.TryAdd(coordinate, binding) && !(ReadsParent(binding) && ReadsParent(Fields[coordinate])))
            {
                errors.Add($"{coordinate} has a resolver in one module and is bound in another one too. Keep it in one of the two.");
            }
        }
    }

    private void JoinAbstractAndLeaves(SchemaBindings part, List<string> errors)
    {
        foreach (var (name, names) in part.EnumNames)
        {
            if (!EnumNames.TryAdd(name, names) && EnumNames[name].Type != names.Type)
            {
                errors.Add(DifferentTypes(name, EnumNames[name].Type, names.Type));
            }
        }

        foreach (var (name, resolve) in part.TypeResolvers)
        {
            if (!TypeResolvers.TryAdd(name, resolve))
            {
                errors.Add($"{name} has two modules that say which type its values are of. Keep one of the two.");
            }
        }

        _fallback = part._fallback ?? _fallback;
    }

    // What one module asks for holds for all.
    private void JoinAuthorization(SchemaBindings part)
    {
        foreach (var (key, rules) in part.AuthorizationRules)
        {
            rules.ForEach(rule => AddRule(key, rule));
        }

        foreach (var (operation, rules) in part.OperationRules)
        {
            rules.ForEach(rule => Authorize(operation, rule));
        }

        foreach (var (input, types) in part.ComparedTypes)
        {
            foreach (var type in types)
            {
                Compares(input, type);
            }
        }

        AnonymousFields.UnionWith(part.AnonymousFields);
    }

    private static bool ReadsParent(FieldBinding binding) =>
        binding is LeafPropertyBinding or PropertyBinding or FieldResolver { ReadsParent: true };

    private static string DifferentTypes(string name, Type one, Type other) =>
        $"{name} stands for {one} in one module and for {other} in another. Let both modules use one .NET type, or name one of the two with "
        + "[GraphQLName].";
}
