using GraphQL.Federation.Composite;
using GraphQL.Federation.Definitions;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Federation;

/// <summary>
/// Writes a schema as a gateway reads it: with every use of a federation directive that its composition knows, and without the definitions that
/// it has itself.
/// </summary>
public static class SubgraphPrinter
{
    // Composition refuses the directive unless it is defined, although the GraphQL specification has it.
    private const string OneOf = "oneOf";
    private const string OneOfDefinition = "directive @oneOf on INPUT_OBJECT";

    /// <summary>The text of <c>_service.sdl</c>.</summary>
    /// <param name="profile">What is composed; null for <see cref="FederationProfile.Portable"/>.</param>
    public static string Print(GraphQLSchema schema, FederationProfile? profile = null)
    {
        profile ??= FederationProfile.Portable;
        var definitions = SchemaPrinter.ToDocument(schema, use => ProfileDirectives.Rewrite(use, profile), name => !IsKnown(name)).Definitions
            .Select(definition => Reduce(definition, profile)).OfType<IDefinitionNode>().ToList();
        var used = DirectiveUses.Of(new DocumentNode(definitions)).Used;
        Link(definitions, profile, used);
        if (used.Contains(OneOf))
        {
            definitions.InsertRange(definitions.FindLastIndex(d => d is SchemaDefinitionNode) + 1, GraphQLParser.ParseDocument(OneOfDefinition).Definitions);
        }

        return SyntaxPrinter.Print(new DocumentNode(definitions)) + "\n";
    }

    /// <summary>
    /// A schema's own part of a text that may have the machinery, too, as <c>/graphql/schema.graphqls</c> does: what of it clients and other subgraphs see.
    /// </summary>
    public static DocumentNode WithoutMachinery(DocumentNode document) => new(
    [
        .. document.Definitions
            .Where(definition => definition is not DirectiveDefinitionNode directive || !IsKnown(directive.Name.Value))
            .Select(definition => Reduce(definition, FederationProfile.Apollo)).OfType<IDefinitionNode>(),
    ]);

    // What is put off, a gateway puts off itself: it has definitions of its own, and composition would have to merge them with these.
    // How answers are kept, it reads from their headers.
    private static bool IsKnown(string directive) =>
        directive is MachineryNames.Link or IncrementalDirectives.Defer or IncrementalDirectives.Stream or CacheControl.Directive
        || FederationDirectives.IsKnown(directive) || CompositeDirectives.IsOwn(directive);

    private static IDefinitionNode? Reduce(IDefinitionNode definition, FederationProfile profile) => definition switch
    {
        SchemaDefinitionNode schema => AsExtension(schema),
        ITypeDefinitionNode type when MachineryNames.IsMachineryType(type.Name.Value) || type.Directives.Has(CompositeDirectives.Internal) => null,
        ITypeDefinitionNode { Name.Value: CacheControl.ScopeType } => null,
        IComplexTypeDefinitionNode type => Reduce(type, profile),
        _ => definition,
    };

    // Where the names of the root types say it all, the roots stay unsaid: a root without fields of its own is left out.
    private static SchemaDefinitionNode AsExtension(SchemaDefinitionNode schema) =>
        schema.Description is null && schema.OperationTypes.All(root => root.Type.Name.Value == root.Operation.ToString())
            ? new SchemaDefinitionNode(isExtension: true, description: null, schema.Directives, [])
            : schema;

    // What only gateways of another kind use or fill is left out as a whole: composition would show it to clients.
    private static ITypeDefinitionNode? Reduce(IComplexTypeDefinitionNode type, FederationProfile profile)
    {
        var isQuery = type.Name.Value == MachineryNames.Query;
        return type.Keep(
            field => !(isQuery && MachineryNames.IsMachineryField(field.Name.Value)) && !field.Directives.Has(CompositeDirectives.Internal),
            argument => !argument.Directives.Has(CompositeDirectives.Require)
                && (profile.Composes(MachineryNames.FromContext) || !argument.Directives.Has(MachineryNames.FromContext)));
    }

    // The versions and imports are those of the profile, not those that the schema shows to everybody.
    private static void Link(List<IDefinitionNode> definitions, FederationProfile profile, IReadOnlySet<string> used)
    {
        var link = FederationLink.Of(profile, used.Where(FederationDirectives.IsKnown).Order(StringComparer.Ordinal));
        var index = definitions.FindIndex(definition => definition is SchemaDefinitionNode schema && schema.Directives.Any(FederationLink.Is));
        if (index >= 0)
        {
            var schema = (SchemaDefinitionNode)definitions[index];
            definitions[index] = new SchemaDefinitionNode(
                schema.IsExtension, schema.Description, [.. schema.Directives.Select(directive => FederationLink.Is(directive) ? link : directive)],
                schema.OperationTypes);
        }
    }
}
