using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>
/// Makes the model of definitions that name only each other. Types refer to each other in circles, so all of them are made empty first
/// and filled afterwards.
/// </summary>
internal sealed partial class SchemaAssembler(SchemaSource source, IReadOnlyDictionary<string, ScalarCoercion> coercions)
{
    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);

    internal GraphQLSchema Assemble()
    {
        var used = ScalarUse.Find(source);
        foreach (var type in source.Types)
        {
            // A built-in scalar that nothing refers to is not part of the schema (§3.5).
            if (!type.IsBuiltIn || type.Definition is not ScalarTypeDefinitionNode || used.Contains(type.Name))
            {
                _types.Add(type.Name, CreateType(type));
            }
        }

        foreach (var type in source.Types)
        {
            if (_types.TryGetValue(type.Name, out var created))
            {
                FillType(created, type);
            }
        }

        var definition = source.SchemaParts.FirstOrDefault(s => !s.IsExtension);
        return new GraphQLSchema(
            definition?.Description?.Value,
            RootType(OperationType.Query),
            RootType(OperationType.Mutation),
            RootType(OperationType.Subscription),
            [.. _types.Values],
            [.. source.Directives.Select(CreateDirective)],
            [.. source.SchemaParts.SelectMany(s => s.Directives)]);
    }

    private ObjectType? RootType(OperationType operation)
    {
        var named = source.RootTypes.FirstOrDefault(r => r.Operation == operation);
        return named is null ? null : (ObjectType)_types[named.Type.Name.Value];
    }

    private NamedType CreateType(TypeSource type)
    {
        NamedType created = type.Definition switch
        {
            ObjectTypeDefinitionNode => new ObjectType(type.Name) { IsBuiltIn = type.IsBuiltIn },
            InterfaceTypeDefinitionNode => new InterfaceType(type.Name) { IsBuiltIn = type.IsBuiltIn },
            UnionTypeDefinitionNode => new UnionType(type.Name) { IsBuiltIn = type.IsBuiltIn },
            EnumTypeDefinitionNode => new EnumType(type.Name) { IsBuiltIn = type.IsBuiltIn },
            InputObjectTypeDefinitionNode => new InputObjectType(type.Name) { IsBuiltIn = type.IsBuiltIn },
            _ => CreateScalar(type),
        };
        created.Description = type.Definition.Description?.Value;
        created.Directives = type.Directives;
        return created;
    }

    private ScalarType CreateScalar(TypeSource type)
    {
        var known = KnownScalars.TryGet(type.Name, out var scalar) ? scalar : null;
        var given = coercions.GetValueOrDefault(type.Name);
        return new ScalarType(type.Name, given ?? known?.Coercion ?? new AnyCoercion(type.Name))
        {
            IsBuiltIn = type.IsBuiltIn,
            SpecifiedByUrl = SpecifiedDirectives.SpecifiedByUrl(type.Directives) ?? (given is null ? known?.SpecifiedByUrl : null),
        };
    }

    private DirectiveDefinition CreateDirective(DirectiveDefinitionNode node) => new(
        node.Name.Value, [.. node.Arguments.Select(CreateInputValue)], node.IsRepeatable, [.. node.Locations.Select(l => l.Value)])
    {
        Description = node.Description?.Value,
        IsBuiltIn = SpecifiedDefinitions.IsDirective(node.Name.Value),
    };
}
