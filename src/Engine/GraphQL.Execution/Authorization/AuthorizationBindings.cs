namespace GraphQL.Execution;

/// <content>Who may have what.</content>
public sealed partial class SchemaBindings
{
    /// <summary>By the name of a type, or the coordinate of a field.</summary>
    internal Dictionary<string, List<AuthorizationRule>> AuthorizationRules { get; } = new(StringComparer.Ordinal);

    /// <summary>Coordinates of fields that anybody may have.</summary>
    internal HashSet<string> AnonymousFields { get; } = new(StringComparer.Ordinal);

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
