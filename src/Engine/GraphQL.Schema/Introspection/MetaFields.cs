using System.Diagnostics.CodeAnalysis;

namespace GraphQL.Schema;

/// <summary>The fields that every schema has without declaring them (GraphQL September 2025, §4.1 and §4.2).</summary>
public sealed class MetaFields
{
    /// <summary>The name of the schema's field on the query root.</summary>
    public const string SchemaName = "__schema";

    /// <summary>The name of a type's field on the query root.</summary>
    public const string TypeFieldName = "__type";

    /// <summary>The name of the field that tells an object's type.</summary>
    public const string TypeNameName = "__typename";

    internal MetaFields(GraphQLSchema schema)
    {
        var text = new NonNullType(Find("String"));
        TypeName = new FieldDefinition(TypeNameName, text, []) { Description = "The name of the object's type." };
        Schema = new FieldDefinition(SchemaName, new NonNullType(Find("__Schema")), []) { Description = "The schema of this server." };
        Type = new FieldDefinition(TypeFieldName, Find("__Type"), [new InputValueDefinition("name", text)])
        {
            Description = "A type by its name; null where there is none.",
        };

        NamedType Find(string name) => schema.TryGetType(name, out var type) ? type : throw new InvalidOperationException(
            $"The schema has no type \"{name}\", which every schema has.");
    }

    /// <summary><c>__typename: String!</c> of every object, interface and union.</summary>
    public FieldDefinition TypeName { get; }

    /// <summary><c>__schema: __Schema!</c> of the query root.</summary>
    public FieldDefinition Schema { get; }

    /// <summary><c>__type(name: String!): __Type</c> of the query root.</summary>
    public FieldDefinition Type { get; }

    /// <summary>True for <see cref="Schema"/> and <see cref="Type"/>, by reference.</summary>
    public bool IsIntrospection(FieldDefinition field) => ReferenceEquals(field, Schema) || ReferenceEquals(field, Type);

    /// <summary>Finds a meta field by name among those that a type has.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="isQueryRoot">True for the query root, which has all three.</param>
    internal bool TryGet(string name, bool isQueryRoot, [NotNullWhen(true)] out FieldDefinition? field)
    {
        field = name switch
        {
            TypeNameName => TypeName,
            SchemaName when isQueryRoot => Schema,
            TypeFieldName when isQueryRoot => Type,
            _ => null,
        };
        return field is not null;
    }
}
