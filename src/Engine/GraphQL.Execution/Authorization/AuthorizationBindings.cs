using GraphQL.Language;

namespace GraphQL.Execution;

/// <content>Who may have what.</content>
public sealed partial class SchemaBindings
{
    /// <summary>By the name of a type, or the coordinate of a field.</summary>
    internal Dictionary<string, List<AuthorizationRule>> AuthorizationRules { get; } = new(StringComparer.Ordinal);

    /// <summary>Coordinates of fields that anybody may have.</summary>
    internal HashSet<string> AnonymousFields { get; } = new(StringComparer.Ordinal);

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

    /// <summary>Asks the caller for something at a field of an object or interface type.</summary>
    public SchemaBindings Authorize(string typeName, string fieldName, AuthorizationRule rule) => AddRule($"{typeName}.{fieldName}", rule);

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
