using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>Writes a schema as SDL.</summary>
/// <remarks>
/// The order does not depend on where a definition stood: the schema definition, where the names of the root types do not say it all;
/// directives by name; the query, mutation and subscription root; all other types by name (ordinal). Fields, arguments, values and members
/// keep the order of their definition, extensions behind it. What is printed builds a schema that prints the same.
/// </remarks>
public static class SchemaPrinter
{
    /// <summary>The schema's own types and directives, in a stable order, descriptions included, built-in ones left out.</summary>
    /// <param name="keeps">Whether a directive of this name is printed, with its definition; null for all of them.</param>
    public static string Print(GraphQLSchema schema, Func<string, bool>? keeps = null)
    {
        var document = ToDocument(schema, keeps);
        return document.Definitions.Count == 0 ? "" : SyntaxPrinter.Print(document) + "\n";
    }

    /// <summary>One type's definition, built-in ones included.</summary>
    public static string Print(NamedType type) => SyntaxPrinter.Print((SyntaxNode)SchemaSyntax.ToSyntax(type));

    /// <summary>What <see cref="Print(GraphQLSchema, Func{string, bool})"/> prints, as a syntax tree.</summary>
    public static DocumentNode ToDocument(GraphQLSchema schema, Func<string, bool>? keeps = null) =>
        keeps is null ? new DocumentNode(DefinitionsOf(schema)) : ToDocument(schema, d => keeps(d.Name.Value) ? d : null, keeps);

    /// <summary>The same with other directives.</summary>
    /// <param name="rewrite">What a use of a directive becomes; null leaves it out.</param>
    /// <param name="keepsDefinition">Whether the definition of a directive of this name is there.</param>
    public static DocumentNode ToDocument(GraphQLSchema schema, Func<DirectiveNode, DirectiveNode?> rewrite, Func<string, bool> keepsDefinition) =>
        new([.. DefinitionsOf(schema).Select(new DirectiveRewriting(rewrite, keepsDefinition).Rewrite).OfType<IDefinitionNode>()]);

    private static List<IDefinitionNode> DefinitionsOf(GraphQLSchema schema)
    {
        var definitions = new List<IDefinitionNode>();
        if (SchemaSyntax.ToSyntax(schema) is { } definition)
        {
            definitions.Add(definition);
        }

        definitions.AddRange(
            schema.Directives.Where(d => !d.IsBuiltIn).OrderBy(d => d.Name, StringComparer.Ordinal).Select(SchemaSyntax.ToSyntax));

        NamedType?[] roots = [schema.QueryType, schema.MutationType, schema.SubscriptionType];
        definitions.AddRange(roots.OfType<NamedType>().Select(SchemaSyntax.ToSyntax));
        definitions.AddRange(
            schema.Types
                .Where(t => !roots.Contains(t) && (!t.IsBuiltIn || t is ScalarType { Directives.Count: > 0 }))
                .OrderBy(t => t.Name, StringComparer.Ordinal)
                .Select(SchemaSyntax.ToSyntax));
        return definitions;
    }
}
