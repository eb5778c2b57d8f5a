using GraphQL.Schema;

namespace GraphQL.Execution;

/// <summary>Collects how the types and fields of a schema are run. Names that the schema lacks are refused when the schema is built.</summary>
public sealed partial class SchemaBindings
{
    private Func<FieldDefinition, FieldBinding>? _fallback;

    internal Dictionary<string, FieldBinding> Fields { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, ObjectWriter> Writers { get; } = new(StringComparer.Ordinal);

    internal Dictionary<Type, string> ObjectTypes { get; } = [];

    internal Dictionary<string, Func<object, string>> TypeResolvers { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, (Type Type, Func<object, string?> NameOf)> EnumNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Says which .NET type an object type's values have, and who writes their plain properties.</summary>
    public SchemaBindings Object<T>(string typeName, ObjectWriter? writer = null) where T : notnull
    {
        ObjectTypes.Add(typeof(T), typeName);
        if (writer is not null)
        {
            Writers.Add(typeName, writer);
        }

        return this;
    }

    /// <summary>Binds a field, by its coordinate's two parts.</summary>
    public SchemaBindings Field(string typeName, string fieldName, FieldBinding binding)
    {
        Fields.Add($"{typeName}.{fieldName}", binding);
        return this;
    }

    /// <summary>Binds every field that has no binding of its own: for schemas whose fields are all run in the same way.</summary>
    public SchemaBindings Fallback(Func<FieldDefinition, FieldBinding> bind)
    {
        _fallback = bind;
        return this;
    }

    /// <summary>
    /// Says how a resolver's value becomes an enum value's name; null for a value the enum lacks. Without it a resolver returns names.
    /// </summary>
    /// <typeparam name="T">The .NET type of the values.</typeparam>
    public SchemaBindings Enum<T>(string typeName, Func<T, string?> nameOf) where T : notnull
    {
        EnumNames.Add(typeName, (typeof(T), value => nameOf((T)value)));
        return this;
    }

    /// <summary>Says which object type a value of an interface or union is, where its .NET type does not tell.</summary>
    public SchemaBindings TypeOf(string abstractTypeName, Func<object, string> objectTypeName)
    {
        TypeResolvers.Add(abstractTypeName, objectTypeName);
        return this;
    }

    internal FieldBinding? Find(string typeName, FieldDefinition field) =>
        Fields.TryGetValue($"{typeName}.{field.Name}", out var binding) ? binding : _fallback?.Invoke(field);
}
