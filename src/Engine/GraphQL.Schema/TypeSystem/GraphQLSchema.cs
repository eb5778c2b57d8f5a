using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>A complete, valid and immutable type system. Build one with <see cref="SchemaBuilder"/>.</summary>
public sealed class GraphQLSchema
{
    private readonly FrozenDictionary<string, NamedType> _types;
    private readonly FrozenDictionary<string, DirectiveDefinition> _directives;
    private readonly FrozenDictionary<NamedType, IReadOnlyList<ObjectType>> _possibleTypes;

    internal GraphQLSchema(
        string? description,
        ObjectType? queryType,
        ObjectType? mutationType,
        ObjectType? subscriptionType,
        IReadOnlyList<NamedType> types,
        IReadOnlyList<DirectiveDefinition> directives,
        IReadOnlyList<DirectiveNode> schemaDirectives)
    {
        Description = description;
        QueryType = queryType;
        MutationType = mutationType;
        SubscriptionType = subscriptionType;
        Types = types;
        Directives = directives;
        SchemaDirectives = schemaDirectives;
        _types = types.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);
        _directives = directives.ToFrozenDictionary(d => d.Name, StringComparer.Ordinal);
        _possibleTypes = types.Where(t => t.IsCompositeType).ToFrozenDictionary(t => t, FindPossibleTypes);
        MetaFields = new MetaFields(this);
    }

    public string? Description { get; }

    /// <summary>The root of queries; null only in a schema that was built without a query type on purpose.</summary>
    public ObjectType? QueryType { get; }

    public ObjectType? MutationType { get; }

    public ObjectType? SubscriptionType { get; }

    /// <summary>All named types, the built-in ones included, in source order with the built-in ones last.</summary>
    public IReadOnlyList<NamedType> Types { get; }

    /// <summary>All directive definitions, those of the specification included.</summary>
    public IReadOnlyList<DirectiveDefinition> Directives { get; }

    /// <summary>The directives on the <c>schema</c> element itself.</summary>
    public IReadOnlyList<DirectiveNode> SchemaDirectives { get; }

    /// <summary><c>__schema</c>, <c>__type</c> and <c>__typename</c>.</summary>
    public MetaFields MetaFields { get; }

    public ObjectType? GetRootType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        _ => SubscriptionType,
    };

    public bool TryGetType(string name, [NotNullWhen(true)] out NamedType? type) => _types.TryGetValue(name, out type);

    public bool TryGetType<T>(string name, [NotNullWhen(true)] out T? type) where T : NamedType
    {
        type = _types.TryGetValue(name, out var found) ? found as T : null;
        return type is not null;
    }

    public bool TryGetDirective(string name, [NotNullWhen(true)] out DirectiveDefinition? directive) =>
        _directives.TryGetValue(name, out directive);

    /// <summary>
    /// Finds the field that a selection of this name means on a type: one of its own, <c>__typename</c> on any composite type, or
    /// <c>__schema</c> and <c>__type</c> on the query root.
    /// </summary>
    public bool TryGetField(NamedType type, string name, [NotNullWhen(true)] out FieldDefinition? field)
    {
        if (type is ComplexType complex && complex.TryGetField(name, out field))
        {
            return true;
        }

        field = null;
        return type.IsCompositeType && MetaFields.TryGet(name, ReferenceEquals(type, QueryType), out field);
    }

    /// <summary>The object types a value of the composite type can be: itself, the implementers, or the members.</summary>
    public IReadOnlyList<ObjectType> GetPossibleTypes(NamedType type) => _possibleTypes.GetValueOrDefault(type, []);

    /// <summary>True where a value of <paramref name="objectType"/> can stand for <paramref name="type"/>.</summary>
    public bool IsPossibleType(NamedType type, ObjectType objectType) =>
        ReferenceEquals(type, objectType) || GetPossibleTypes(type).Contains(objectType);

    private IReadOnlyList<ObjectType> FindPossibleTypes(NamedType type) => type switch
    {
        ObjectType objectType => [objectType],
        UnionType union => union.Types,
        InterfaceType interfaceType => [.. Types.OfType<ObjectType>().Where(o => o.Implements(interfaceType))],
        _ => [],
    };
}
