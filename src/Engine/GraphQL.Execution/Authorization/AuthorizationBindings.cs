using GraphQL.Language;

namespace GraphQL.Execution;

/// <content>Who may have what.</content>
public sealed partial class SchemaBindings
{
    /// <summary>By the name of a type, or the coordinate of a field, an argument or an input field.</summary>
    internal Dictionary<string, List<AuthorizationRule>> AuthorizationRules { get; } = new(StringComparer.Ordinal);

    /// <summary>Coordinates of fields that anybody may have.</summary>
    internal HashSet<string> AnonymousFields { get; } = new(StringComparer.Ordinal);

    /// <summary>The types that the fields of an input type compare, by its name.</summary>
    internal Dictionary<string, SortedSet<string>> ComparedTypes { get; } = new(StringComparer.Ordinal);

    /// <summary>What each root field of a kind of operation asks for.</summary>
    internal Dictionary<OperationType, List<AuthorizationRule>> OperationRules { get; } = [];

    /// <summary>Asks the caller for something at each root field of the operations of a kind, where the schema has such operations.</summary>
    public SchemaBindings Authorize(OperationType operation, AuthorizationRule rule)
    {
        if (!OperationRules.TryGetValue(operation, out var rules))
        {
            OperationRules.Add(operation, rules = []);
        }

        rules.Add(rule);
        return this;
    }

    /// <summary>Asks the caller for something wherever a field returns the type; of a root type, for each of its fields.</summary>
    public SchemaBindings Authorize(string typeName, AuthorizationRule rule) => AddRule(typeName, rule);

    /// <summary>Asks the caller for something at a field of an object, interface or input type.</summary>
    public SchemaBindings Authorize(string typeName, string fieldName, AuthorizationRule rule) => AddRule($"{typeName}.{fieldName}", rule);

    /// <summary>Asks the caller for something where an argument of a field is given.</summary>
    public SchemaBindings Authorize(string typeName, string fieldName, string argumentName, AuthorizationRule rule) =>
        AddRule($"{typeName}.{fieldName}({argumentName}:)", rule);

    /// <summary>
    /// Says that the fields of an input type compare the fields of the same names of an object type, as those of filters and orders do: giving one asks for
    /// what selecting the other asks for.
    /// </summary>
    public SchemaBindings Compares(string inputTypeName, string typeName)
    {
        if (!ComparedTypes.TryGetValue(inputTypeName, out var types))
        {
            ComparedTypes.Add(inputTypeName, types = new(StringComparer.Ordinal));
        }

        types.Add(typeName);
        return this;
    }

    /// <summary>Lets anybody have a field, whatever the type that it belongs to or returns asks for.</summary>
    public SchemaBindings AllowAnonymous(string typeName, string fieldName)
    {
        AnonymousFields.Add($"{typeName}.{fieldName}");
        return this;
    }

    private SchemaBindings AddRule(string key, AuthorizationRule rule)
    {
        if (!AuthorizationRules.TryGetValue(key, out var rules))
        {
            AuthorizationRules.Add(key, rules = []);
        }

        rules.Add(rule);
        return this;
    }
}
