using GraphQL.Schema;

namespace GraphQL.Validation.Traversal;

/// <summary>The fields every schema has without declaring them (GraphQL September 2025, §4.1 and §4.2).</summary>
internal sealed class MetaFieldLookup
{
    private readonly ObjectType? _queryType;
    private readonly FieldDefinition? _typeName;
    private readonly FieldDefinition? _schema;
    private readonly FieldDefinition? _type;

    public MetaFieldLookup(GraphQLSchema schema)
    {
        _queryType = schema.QueryType;
        var stringType = schema.TryGetType<ScalarType>("String", out var found) ? new NonNullType(found) : null;
        _typeName = stringType is null ? null : new FieldDefinition("__typename", stringType, []);
        _schema = schema.TryGetType<ObjectType>("__Schema", out var schemaType)
            ? new FieldDefinition("__schema", new NonNullType(schemaType), [])
            : null;
        _type = stringType is not null && schema.TryGetType<ObjectType>("__Type", out var typeType)
            ? new FieldDefinition("__type", typeType, [new InputValueDefinition("name", stringType)])
            : null;
    }

    public FieldDefinition? Find(NamedType parent, string name) => name switch
    {
        "__typename" => _typeName,
        "__schema" when ReferenceEquals(parent, _queryType) => _schema,
        "__type" when ReferenceEquals(parent, _queryType) => _type,
        _ => null,
    };
}
