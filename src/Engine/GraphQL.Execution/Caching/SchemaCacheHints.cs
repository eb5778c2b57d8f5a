using System.Collections.Frozen;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Execution.Caching;

/// <summary>
/// The hints of a schema, as they apply to the fields of its object types: by the rules of Apollo Server, and what is read off its parent is as old as
/// the parent. Worked out once.
/// </summary>
internal sealed class SchemaCacheHints
{
    private const string Tag = "tag";
    private const string TagName = "name";

    private readonly GraphQLSchema _schema;
    private readonly HashSet<string> _privateTags;
    private readonly FrozenDictionary<string, FieldCacheHint> _ofFields = FrozenDictionary<string, FieldCacheHint>.Empty;
    private readonly FrozenDictionary<string, CachePolicy> _ofObjects = FrozenDictionary<string, CachePolicy>.Empty;

    public SchemaCacheHints(GraphQLSchema schema, SchemaBindings bindings, Func<FieldDefinition, bool> readsParent)
    {
        (_schema, _privateTags) = (schema, bindings.PrivateTags);
        var types = schema.Types.OfType<ObjectType>().Where(type => !type.IsBuiltIn).ToList();
        IsEmpty = !types.Any(HasHint);
        if (!IsEmpty)
        {
            _ofFields = types.SelectMany(type => type.Fields.Select(field => (field.Coordinate, Hint: OfField(type, field, readsParent))))
                .ToFrozenDictionary(field => field.Coordinate, field => field.Hint, StringComparer.Ordinal);
            _ofObjects = types.ToFrozenDictionary(
                type => type.Name,
                type => new CachePolicy(HintOf(type)?.MaxAge ?? 0, IsPrivate(type) ? CacheControlScope.Private : CacheControlScope.Public),
                StringComparer.Ordinal);
        }
    }

    /// <summary>True where nothing of the schema may be kept.</summary>
    public bool IsEmpty { get; }

    /// <summary>What a field of an object type does to the policy of an answer.</summary>
    public FieldCacheHint OfField(FieldDefinition field) => _ofFields.GetValueOrDefault(field.Coordinate, new FieldCacheHint(0, IsPrivate: true));

    /// <summary>How an object may be kept whose type shows only when its field is resolved.</summary>
    public CachePolicy OfObject(string typeName) => _ofObjects.GetValueOrDefault(typeName, CachePolicy.None);

    /// <summary>Whether giving the argument says something private.</summary>
    public bool IsPrivate(InputValueDefinition argument) => HasPrivateTag(argument.Directives);

    private static bool HasHint(ObjectType type) =>
        CacheControl.Of(type.Directives) is not null || type.Fields.Any(field => CacheControl.Of(DirectivesOf(type, field)) is not null);

    private FieldCacheHint OfField(ObjectType type, FieldDefinition field, Func<FieldDefinition, bool> readsParent)
    {
        var isRoot = type == _schema.QueryType;
        var own = CacheControl.Of(DirectivesOf(type, field));
        var ofType = HintOf(field.Type.Named);
        int? maxAge = own switch
        {
            { MaxAge: { } seconds } => seconds,
            { InheritsMaxAge: true } => null,
            _ when ofType is { MaxAge: { } seconds } => seconds,
            _ when ofType is { InheritsMaxAge: true } => null,
            _ => !isRoot && (field.Type.Named.IsLeafType || readsParent(field)) ? null : 0,
        };
        var isPrivate = HasPrivateTag(DirectivesOf(type, field))
            || (isRoot && HasPrivateTag(type.Directives))
            || IsTaggedPrivate(field.Type.Named)
            || (own?.Scope is { } scope ? scope == CacheControlScope.Private : SaysPrivate(field.Type.Named));
        return new FieldCacheHint(maxAge, isPrivate);
    }

    // An object type's field has what the fields say that it stands for.
    private static IReadOnlyList<DirectiveNode> DirectivesOf(ObjectType type, FieldDefinition field) => type.Interfaces.Count == 0
        ? field.Directives
        : [.. field.Directives, .. type.Interfaces.SelectMany(i => i.TryGetField(field.Name, out var declared) ? declared.Directives : [])];

    // A connection that says nothing is as its nodes are.
    private static CacheControl? HintOf(NamedType type) => CacheControl.Of(type.Directives) ?? (NodeOf(type) is { } node ? CacheControl.Of(node.Directives) : null);

    private static NamedType? NodeOf(NamedType type) =>
        type is ObjectType connection
        && connection.TryGetField("edges", out var edges)
        && edges.Type.Nullable is ListType
        && edges.Type.Named is ObjectType edge
        && edge.TryGetField("node", out var node)
            ? node.Type.Named
            : null;

    private bool IsPrivate(NamedType type) => IsTaggedPrivate(type) || SaysPrivate(type);

    private bool SaysPrivate(NamedType type) => HintOf(type)?.Scope is { } scope
        ? scope == CacheControlScope.Private
        : type.IsAbstractType && _schema.GetPossibleTypes(type).Any(SaysPrivate);

    private bool IsTaggedPrivate(NamedType type) =>
        HasPrivateTag(type.Directives)
        || (type is ComplexType complex && complex.Interfaces.Any(i => HasPrivateTag(i.Directives)))
        || (type.IsAbstractType && _schema.GetPossibleTypes(type).Any(IsTaggedPrivate))
        || (NodeOf(type) is { } node && IsTaggedPrivate(node));

    private bool HasPrivateTag(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value == Tag
                && directive.Arguments.FirstOrDefault(argument => argument.Name.Value == TagName)?.Value is StringValueNode name
                && _privateTags.Contains(name.Value))
            {
                return true;
            }
        }

        return false;
    }
}
