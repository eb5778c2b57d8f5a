using GraphQL.Federation.Definitions;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Federation;

/// <summary>
/// Writes a schema as a gateway reads it: with every use of a federation directive, without the definitions it knows by itself and without
/// <c>@cost</c> and <c>@listSize</c>, which federation has since 2.9 only, with another type of weight.
/// </summary>
public static class SubgraphPrinter
{
    // Composition refuses the directive unless it is defined, although the GraphQL specification has it.
    private const string OneOf = "oneOf";
    private const string OneOfDefinition = "directive @oneOf on INPUT_OBJECT";

    /// <summary>The text of <c>_service.sdl</c>.</summary>
    public static string Print(GraphQLSchema schema)
    {
        var definitions = SchemaPrinter.ToDocument(schema, CostDirectives.AreOthers).Definitions.Select(Reduce).OfType<IDefinitionNode>().ToList();
        if (DirectiveUses.Of(new DocumentNode(definitions)).Used.Contains(OneOf))
        {
            definitions.InsertRange(definitions.FindLastIndex(d => d is SchemaDefinitionNode) + 1, GraphQLParser.ParseDocument(OneOfDefinition).Definitions);
        }

        return SyntaxPrinter.Print(new DocumentNode(definitions)) + "\n";
    }

    private static IDefinitionNode? Reduce(IDefinitionNode definition) => definition switch
    {
        SchemaDefinitionNode schema => AsExtension(schema),
        DirectiveDefinitionNode directive when IsKnown(directive.Name.Value) => null,
        ITypeDefinitionNode type when MachineryNames.IsMachineryType(type.Name.Value) => null,
        ObjectTypeDefinitionNode { Name.Value: MachineryNames.Query } query => WithoutMachinery(query),
        _ => definition,
    };

    // What is put off, a gateway puts off itself: it has definitions of its own, and composition would have to merge them with these.
    private static bool IsKnown(string directive) =>
        directive is MachineryNames.Link or IncrementalDirectives.Defer or IncrementalDirectives.Stream || FederationDirectives.IsKnown(directive);

    // Where the names of the root types say it all, the roots stay unsaid: a root without fields of its own is left out.
    private static SchemaDefinitionNode AsExtension(SchemaDefinitionNode schema) =>
        schema.Description is null && schema.OperationTypes.All(root => root.Type.Name.Value == root.Operation.ToString())
            ? new SchemaDefinitionNode(isExtension: true, description: null, schema.Directives, [])
            : schema;

    private static ObjectTypeDefinitionNode? WithoutMachinery(ObjectTypeDefinitionNode query)
    {
        var fields = query.Fields.Where(field => !MachineryNames.IsMachineryField(field.Name.Value)).ToList();
        return fields.Count == 0 ? null : new ObjectTypeDefinitionNode(
            query.IsExtension, query.Description, query.Name, query.Interfaces, query.Directives, fields);
    }
}
