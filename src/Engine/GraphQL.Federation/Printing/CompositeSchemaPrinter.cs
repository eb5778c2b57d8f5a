using GraphQL.Federation.Composite;
using GraphQL.Federation.Definitions;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Federation;

/// <summary>
/// Writes a schema as a source schema of the Composite Schemas specification, which HotChocolate Fusion composes: with its directives and their
/// definitions, and nothing of Apollo Federation.
/// </summary>
public static class CompositeSchemaPrinter
{
    /// <summary>The text of the source schema.</summary>
    /// <exception cref="SchemaException">The schema uses what only Apollo Federation can say.</exception>
    /// <exception cref="SourceSchemaException">The text breaks a rule that <see cref="SourceSchemaLinter"/> knows.</exception>
    public static string Print(GraphQLSchema schema)
    {
        Check(schema);
        var definitions = SchemaPrinter.ToDocument(schema, Rewrite, KeepsDefinition).Definitions.Select(Reduce).OfType<IDefinitionNode>().ToList();
        var used = DirectiveUses.Of(new DocumentNode(definitions)).Used;
        if (used.Any(CompositeDirectives.IsKnown))
        {
            definitions.AddRange(GraphQLParser.ParseDocument(CompositeDirectives.Define(used)).Definitions);
        }

        var sdl = SyntaxPrinter.Print(new DocumentNode(definitions)) + "\n";
        var problems = SourceSchemaLinter.Lint(sdl);
        return problems.Count == 0 ? sdl : throw new SourceSchemaException(problems);
    }

    private static void Check(GraphQLSchema schema)
    {
        var types = schema.Types.OfType<ComplexType>().ToList();
        var errors = types.Where(type => type.Directives.Has("interfaceObject"))
            .Select(type => $"{type.Name}: a composite schema has no @interfaceObject. Declare the objects of the interface.")
            .Concat(types.SelectMany(type => type.Fields).Where(field => field.Directives.Has("requires") && !field.Arguments.Any(argument => argument.Directives.Has(CompositeDirectives.Require)))
                .Select(field => $"{field.Coordinate}: a composite schema has no @requires. Take what the field needs as arguments with @require."))
            .ToList();
        if (errors.Count > 0)
        {
            throw new SchemaException(errors);
        }
    }

    // Whether a key can be resolved says a lookup. A field is taken over at once.
    private static DirectiveNode? Rewrite(DirectiveNode directive) => directive.Name.Value switch
    {
        MachineryNames.Key => Only(directive, CompositeDirectives.Fields),
        CompositeDirectives.External => Only(directive),
        CompositeDirectives.Override => Only(directive, "from"),
        MachineryNames.FromContext => directive,
        var name => KeepsUse(name) ? directive : null,
    };

    private static DirectiveNode Only(DirectiveNode directive, string? argument = null) =>
        new(directive.Name, [.. directive.Arguments.Where(given => given.Name.Value == argument)]);

    // What gateways of Apollo's kind ask of callers, route or cache by has no word here; tags and costs are not the specification's, but composed.
    private static bool KeepsUse(string directive) =>
        CompositeDirectives.IsKnown(directive) || directive is "tag" or CostDirectives.Cost or CostDirectives.ListSize
        || !(directive is MachineryNames.Link || FederationDirectives.IsKnown(directive));

    private static bool KeepsDefinition(string directive) =>
        KeepsUse(directive) && !CompositeDirectives.IsKnown(directive) && directive is not (IncrementalDirectives.Defer or IncrementalDirectives.Stream);

    private static IDefinitionNode? Reduce(IDefinitionNode definition) => definition switch
    {
        SchemaDefinitionNode { Description: null, Directives.Count: 0 } schema when schema.OperationTypes.All(root => root.Type.Name.Value == root.Operation.ToString()) => null,
        ITypeDefinitionNode type when MachineryNames.IsMachineryType(type.Name.Value) => null,
        ObjectTypeDefinitionNode { Name.Value: MachineryNames.Query } query =>
            Seen(query).Keep(field => !MachineryNames.IsMachineryField(field.Name.Value), IsAsked),
        ObjectTypeDefinitionNode type => Seen(type).Keep(_ => true, IsAsked),
        _ => definition,
    };

    private static bool IsAsked(InputValueDefinitionNode argument) => !argument.Directives.Has(MachineryNames.FromContext);

    // What is internal is seen by nobody: it needs not be hidden, too.
    private static ObjectTypeDefinitionNode Seen(ObjectTypeDefinitionNode type) => new(
        type.IsExtension, type.Description, type.Name, type.Interfaces, Seen(type.Directives),
        [.. type.Fields.Select(field => new FieldDefinitionNode(field.Description, field.Name, field.Arguments, field.Type, Seen(field.Directives)))]);

    private static IReadOnlyList<DirectiveNode> Seen(IReadOnlyList<DirectiveNode> directives) => directives.Has(CompositeDirectives.Internal)
        ? [.. directives.Where(directive => directive.Name.Value != CompositeDirectives.Inaccessible)]
        : directives;
}
