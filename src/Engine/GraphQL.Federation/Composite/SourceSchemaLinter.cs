using GraphQL.Federation.Composite;
using GraphQL.Federation.Composite.Rules;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Federation;

/// <summary>
/// Holds a source schema to the rules of the Composite Schemas specification (§4) that one schema can break by itself, whatever it is composed with.
/// </summary>
public static class SourceSchemaLinter
{
    private static readonly IReadOnlyList<Func<SourceSchema, IEnumerable<SourceSchemaProblem>>> Rules =
    [
        RootTypeRules.Check, LookupRules.Check, IsRules.Check, RequireRules.Check, KeyRules.Check, ProvidesRules.Check, ExternalRules.Check,
        OverrideRules.Check, ShareableRules.Check, VisibilityRules.Check, DefaultValueRules.Check,
    ];

    /// <summary>Finds what is wrong with a source schema.</summary>
    /// <param name="sdl">The schema. It may leave out the definitions of the specification's directives and scalars.</param>
    /// <param name="name">What the composition calls the schema, for rules that depend on it; null where nobody knows.</param>
    /// <returns>
    /// Every problem; none where composition has nothing to refuse. What is no valid GraphQL is not looked at any further.
    /// </returns>
    public static IReadOnlyList<SourceSchemaProblem> Lint(string sdl, string? name = null)
    {
        try
        {
            var document = GraphQLParser.ParseDocument(sdl, ParserOptions.Trusted);
            List<SourceSchemaProblem> problems = [.. DefinitionRules.Check(document)];
            try
            {
                var source = new SourceSchema(Build(document), name);
                problems.AddRange(Rules.SelectMany(rule => rule(source)));
            }
            catch (SchemaException exception)
            {
                problems.AddRange(exception.Errors.Select(error => Invalid(error)));
            }

            return problems;
        }
        catch (SyntaxException exception)
        {
            return [Invalid(exception.Message)];
        }
    }

    private static GraphQLSchema Build(DocumentNode document)
    {
        var defined = document.Definitions.Select(NameOf).ToHashSet(StringComparer.Ordinal);
        var missing = CompositeDirectives.All.Definitions.Where(definition => !defined.Contains(NameOf(definition)));
        return new SchemaBuilder().AddDocument(document).AddDocument(new DocumentNode([.. missing])).AllowNoQueryType().Build();
    }

    private static string? NameOf(IDefinitionNode definition) => definition switch
    {
        DirectiveDefinitionNode directive => $"@{directive.Name.Value}",
        ITypeDefinitionNode { IsExtension: false } type => type.Name.Value,
        _ => null,
    };

    private static SourceSchemaProblem Invalid(string message) => new("INVALID_GRAPHQL", "schema", message);
}
