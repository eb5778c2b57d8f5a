using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>The elements of a schema as the syntax that defines them.</summary>
internal static partial class SchemaSyntax
{
    /// <summary>The schema definition; null where the names of the root types say all of it.</summary>
    internal static SchemaDefinitionNode? ToSyntax(GraphQLSchema schema)
    {
        var roots = Enum.GetValues<OperationType>()
            .Select(o => (Operation: o, Type: schema.GetRootType(o)))
            .Where(r => r.Type is not null)
            .Select(r => new OperationTypeDefinitionNode(r.Operation, Reference(r.Type!)))
            .ToList();
        // A part of a schema, without any root, still has directives on the whole.
        if (roots.Count == 0)
        {
            return schema.SchemaDirectives.Count == 0
                ? null
                : new SchemaDefinitionNode(isExtension: true, description: null, schema.SchemaDirectives, []);
        }

        return schema.Description is null && schema.SchemaDirectives.Count == 0 && HasDefaultRoots(schema)
            ? null
            : new SchemaDefinitionNode(isExtension: false, Description(schema.Description), schema.SchemaDirectives, roots);
    }

    internal static DirectiveDefinitionNode ToSyntax(DirectiveDefinition directive) => new(
        Description(directive.Description),
        Name(directive.Name),
        [.. directive.Arguments.Select(ToSyntax)],
        directive.IsRepeatable,
        [.. directive.Locations.Select(l => Name(l))]);

    internal static InputValueDefinitionNode ToSyntax(InputValueDefinition value) => new(
        Description(value.Description), Name(value.Name), ToSyntax(value.Type), value.DefaultValue, value.Directives);

    internal static ITypeNode ToSyntax(GraphQLType type) => type switch
    {
        NonNullType nonNull => new NonNullTypeNode((INullableTypeNode)ToSyntax(nonNull.OfType)),
        ListType list => new ListTypeNode(ToSyntax(list.OfType)),
        _ => Reference(type.Named),
    };

    private static bool HasDefaultRoots(GraphQLSchema schema) => Enum.GetValues<OperationType>().All(operation =>
        schema.GetRootType(operation) is { } root
            ? string.Equals(root.Name, operation.ToString(), StringComparison.Ordinal)
            : !schema.TryGetType<ObjectType>(operation.ToString(), out _));

    private static NamedTypeNode Reference(NamedType type) => new(Name(type.Name));

    private static NameNode Name(string name) => new(name);

    private static StringValueNode? Description(string? text) => text is null ? null : new StringValueNode(text, block: true);
}
