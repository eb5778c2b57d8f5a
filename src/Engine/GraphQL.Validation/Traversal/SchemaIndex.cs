using System.Collections.Frozen;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Validation.Traversal;

/// <summary>What validation asks of a schema again and again; made once for each schema and shared between threads.</summary>
internal sealed class SchemaIndex
{
    private readonly FrozenDictionary<NamedType, FrozenSet<ObjectType>> _possibleTypes;
    private readonly FrozenDictionary<FieldDefinition, ListSize> _sizes;

    public SchemaIndex(GraphQLSchema schema)
    {
        Schema = schema;
        _possibleTypes = schema.Types
            .Where(t => t.IsCompositeType)
            .ToFrozenDictionary(t => t, t => schema.GetPossibleTypes(t).ToFrozenSet());
        _sizes = schema.Types.OfType<ComplexType>().SelectMany(t => t.Fields)
            .Select(f => (Field: f, Size: ListSize.Of(f)))
            .Where(f => f.Size is not null)
            .ToFrozenDictionary(f => f.Field, f => f.Size!);
    }

    public GraphQLSchema Schema { get; }

    /// <summary>Finds a field that can be selected on a composite type, the introspection fields included.</summary>
    public FieldDefinition? FindField(NamedType parent, string name) =>
        Schema.TryGetField(parent, name, out var field) ? field : null;

    /// <summary>What <c>@listSize</c> says of a field; null without it.</summary>
    public ListSize? SizeOf(FieldDefinition field) => _sizes.GetValueOrDefault(field);

    /// <summary>True where some object can be of both composite types.</summary>
    public bool DoOverlap(NamedType a, NamedType b)
    {
        if (ReferenceEquals(a, b))
        {
            return true;
        }

        return _possibleTypes.TryGetValue(a, out var typesOfA)
            && _possibleTypes.TryGetValue(b, out var typesOfB)
            && typesOfA.Overlaps(typesOfB);
    }

    /// <summary>True where every object of <paramref name="objectType"/> is also one of <paramref name="type"/>.</summary>
    public bool IsPossibleType(NamedType type, ObjectType objectType) =>
        _possibleTypes.TryGetValue(type, out var types) && types.Contains(objectType);

    public NamedType? FindType(string name) => Schema.TryGetType(name, out var type) ? type : null;

    /// <summary>The type a reference means; null where its name is unknown.</summary>
    public GraphQLType? Resolve(ITypeNode node) => node switch
    {
        NamedTypeNode named => FindType(named.Name.Value),
        ListTypeNode list => Resolve(list.Type) is { } item ? new ListType(item) : null,
        NonNullTypeNode nonNull => Resolve(nonNull.Type) is { } inner ? new NonNullType(inner) : null,
        _ => null,
    };
}
