using GraphQL.Schema;

namespace GraphQL.Validation.Traversal;

/// <summary>
/// What rules know during one validation: the schema, the document, and where the walk stands. A null type means that something above
/// is unknown or wrong and was reported by another rule, so there is nothing more to say about it.
/// </summary>
internal sealed class ValidationContext(SchemaIndex schema, DocumentIndex document, ValidationOptions options)
{
    public SchemaIndex Schema { get; } = schema;

    public DocumentIndex Document { get; } = document;

    public ValidationLimits Limits { get; } = options.Limits;

    public ErrorCollector Errors { get; } = new(options.Limits.MaxValidationErrors);

    public DidYouMean DidYouMean { get; } = new(options.Suggestions);

    /// <summary>The operation or fragment the walk is in.</summary>
    public DefinitionInfo? Definition { get; set; }

    /// <summary>The composite type that the current selections belong to.</summary>
    public NamedType? ParentType { get; set; }

    /// <summary>The type of the current fragment, spread or inline fragment.</summary>
    public NamedType? FragmentType { get; set; }

    /// <summary>The current field's definition.</summary>
    public FieldDefinition? Field { get; set; }

    /// <summary>The current directive's definition; null where it is unknown.</summary>
    public DirectiveDefinition? Directive { get; set; }

    /// <summary>Where the current directive stands, in the specification's names (<c>FIELD</c>).</summary>
    public string DirectiveLocation { get; set; } = "";

    /// <summary>The current argument's definition.</summary>
    public InputValueDefinition? Argument { get; set; }

    /// <summary>The current variable definition's type.</summary>
    public GraphQLType? VariableType { get; set; }
}
