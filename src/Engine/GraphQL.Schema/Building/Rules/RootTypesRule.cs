using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>Root types are objects, one for each operation, all different; queries have one (§3.3.1).</summary>
internal static class RootTypesRule
{
    internal static void Check(SchemaSource source, SourceRuleOptions options, SchemaErrors errors)
    {
        foreach (var root in source.RootTypes)
        {
            CheckType(source, root, errors);
        }

        foreach (var operation in source.RootTypes.GroupBy(r => r.Operation).Where(g => g.Count() > 1))
        {
            errors.Add("schema", $"there is more than one {Name(operation.Key)} type. Keep one.");
        }

        foreach (var type in source.RootTypes.GroupBy(r => r.Type.Name.Value, StringComparer.Ordinal))
        {
            var operations = type.Select(r => r.Operation).Distinct().Select(Name).ToArray();
            if (operations.Length > 1)
            {
                errors.Add("schema", $"the type \"{type.Key}\" is the root of {string.Join(" and ", operations)}. Root types must differ.");
            }
        }

        if (!options.AllowNoQueryType && !source.RootTypes.Any(r => r.Operation == OperationType.Query))
        {
            errors.Add("schema", "there is no query root. Define a type \"Query\", or name one in a schema definition.");
        }
    }

    private static void CheckType(SchemaSource source, OperationTypeDefinitionNode root, SchemaErrors errors)
    {
        var name = root.Type.Name.Value;
        if (!source.TryGetType(name, out var type))
        {
            errors.Add("schema", $"the {Name(root.Operation)} type \"{name}\" is not defined.");
        }
        else if (type!.Definition is not ObjectTypeDefinitionNode)
        {
            errors.Add("schema", $"the {Name(root.Operation)} type \"{name}\" must be an object type.");
        }
    }

    private static string Name(OperationType operation) => operation.ToString().ToLowerInvariant();
}
