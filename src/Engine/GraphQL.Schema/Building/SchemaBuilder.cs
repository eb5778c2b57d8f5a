using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>
/// Builds a schema from type system documents: parsed text, or what the source generator emitted. Definitions may be spread over any
/// number of documents and completed by <c>extend</c>; only parts may repeat each other. A builder may build more than once.
/// </summary>
public sealed class SchemaBuilder
{
    private readonly List<DocumentNode> _documents = [];
    private readonly SchemaParts _parts = new();
    private readonly Dictionary<string, ScalarCoercion> _coercions = new(StringComparer.Ordinal);
    private bool _allowNoQueryType;
    private bool _allowDirectiveCycles;

    /// <summary>Adds a document's definitions and extensions.</summary>
    public SchemaBuilder AddDocument(DocumentNode document)
    {
        _documents.Add(document);
        return this;
    }

    /// <summary>Parses and adds type system text. The text is trusted: only its nesting is limited.</summary>
    /// <exception cref="SyntaxException">The text is not GraphQL.</exception>
    public SchemaBuilder AddSdl(string sdl) => AddDocument(GraphQLParser.ParseDocument(sdl, ParserOptions.Trusted));

    /// <summary>
    /// Adds type system text that was made apart from that of other parts. Parts may define the same types and directives if they define them
    /// alike, and each may have fields of the root types.
    /// </summary>
    /// <param name="name">What errors call the part.</param>
    /// <param name="sdl">The text, trusted as that of <see cref="AddSdl"/>.</param>
    /// <exception cref="SyntaxException">The text is not GraphQL.</exception>
    public SchemaBuilder AddPart(string name, string sdl)
    {
        _parts.Add(name, GraphQLParser.ParseDocument(sdl, ParserOptions.Trusted));
        return this;
    }

    /// <summary>
    /// Says how the values of a scalar are read and written. Without it a scalar of a name in <see cref="KnownScalars"/> is that one,
    /// and for any other, any value passes unchanged.
    /// </summary>
    /// <param name="name">A scalar that one of the documents declares.</param>
    /// <param name="coercion">How its values are read and written; replaces an earlier one.</param>
    public SchemaBuilder AddScalar(string name, ScalarCoercion coercion)
    {
        _coercions[name] = coercion;
        return this;
    }

    /// <summary>Lets a schema have no query root: a part of a schema that others complete.</summary>
    public SchemaBuilder AllowNoQueryType()
    {
        _allowNoQueryType = true;
        return this;
    }

    /// <summary>
    /// Lets a directive be used on the types of its own arguments, which the specification forbids (§3.13) and the reference
    /// implementation, graphql-js 17, does not check: for schemas that were made for it.
    /// </summary>
    public SchemaBuilder AllowDirectiveCycles()
    {
        _allowDirectiveCycles = true;
        return this;
    }

    /// <summary>Checks everything the specification asks of a type system and returns the schema.</summary>
    /// <exception cref="SchemaException">
    /// The definitions do not make a valid schema; all errors are listed: first those of the definitions themselves, such as an unknown
    /// type, and where there are none, those of the types they make, such as an interface that is not implemented.
    /// </exception>
    public GraphQLSchema Build()
    {
        var errors = new SchemaErrors();
        List<DocumentNode> documents = [.. _documents, _parts.Join(errors)];
        var source = SchemaSource.Read([.. documents, CostDirectives.MissingFrom(documents), CacheControl.MissingFrom(documents), SpecifiedDefinitions.Document], errors);
        SourceRules.Check(source, new SourceRuleOptions(_allowNoQueryType, [.. _coercions.Keys]), errors);
        errors.ThrowIfAny();

        var schema = new SchemaAssembler(source, _coercions).Assemble();
        SchemaRules.Check(schema, _allowDirectiveCycles, errors);
        errors.ThrowIfAny();
        return schema;
    }
}
