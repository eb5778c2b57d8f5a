using GraphQL.Language;
using GraphQL.Validation;

namespace GraphQL.AspNetCore;

/// <content>Limits on documents. The parser stops at those on text, before anything else is done with a document.</content>
public sealed partial class GraphQLLimits
{
    /// <summary>Bytes of UTF-8 of a document.</summary><value>The default is 32 KiB.</value>
    public int MaxBytes { get; set; } = ParserOptions.Default.MaxBytes;

    /// <summary>Tokens of a document; a comment counts as one.</summary><value>The default is 2,500.</value>
    public int MaxTokens { get; set; } = ParserOptions.Default.MaxTokens;

    /// <summary>Selections, values and types written inside each other.</summary><value>The default is 100.</value>
    public int MaxNesting { get; set; } = ParserOptions.Default.MaxNesting;

    /// <summary>Operations and fragments in a document.</summary><value>The default is 200.</value>
    public int MaxDefinitions { get; set; } = ParserOptions.Default.MaxDefinitions;

    /// <summary>Fields written in a document, all operations and fragments together.</summary><value>The default is 500.</value>
    public int MaxFields { get; set; } = ParserOptions.Default.MaxFields;

    /// <summary>Directives written in a document.</summary><value>The default is 50.</value>
    public int MaxDirectives { get; set; } = ParserOptions.Default.MaxDirectives;

    /// <summary>Directives on one field, fragment, operation or variable.</summary><value>The default is 4.</value>
    public int MaxDirectivesPerLocation { get; set; } = ParserOptions.Default.MaxDirectivesPerLocation;

    /// <summary>Variables that one operation declares.</summary><value>The default is 100.</value>
    public int MaxVariableDefinitions { get; set; } = ParserOptions.Default.MaxVariableDefinitions;

    /// <summary>Fields of one operation once each fragment stands in place of its spreads.</summary><value>The default is 10,000.</value>
    public int MaxExpandedFields { get; set; } = ValidationLimits.Default.MaxExpandedFields;

    /// <summary>Levels of fields in an operation, fragments followed; <c>{ a }</c> has one.</summary><value>The default is 10.</value>
    public int MaxDepth { get; set; } = ValidationLimits.Default.MaxDepth;

    /// <summary>Fields of one operation that have an alias, fragments counted at each spread.</summary><value>The default is 30.</value>
    public int MaxAliases { get; set; } = ValidationLimits.Default.MaxAliases;

    /// <summary>Response names on the root of one operation, fragments followed.</summary><value>The default is 20.</value>
    public int MaxRootFields { get; set; } = ValidationLimits.Default.MaxRootFields;

    /// <summary>How often fragments are entered when each spread is followed, over all operations of a document.</summary><value>The default is 1,000.</value>
    public int MaxFragmentVisits { get; set; } = ValidationLimits.Default.MaxFragmentVisits;

    /// <summary>Levels of fields from <c>__schema</c> or <c>__type</c> down; it replaces <see cref="MaxDepth"/> there.</summary>
    /// <value>The default is 15, which the usual introspection query of playgrounds needs.</value>
    public int MaxIntrospectionDepth { get; set; } = ValidationLimits.Default.MaxIntrospectionDepth;

    /// <summary>How many of <c>fields</c>, <c>inputFields</c>, <c>interfaces</c> and <c>possibleTypes</c> may lie inside each other.</summary>
    /// <value>The default is 1.</value>
    public int MaxIntrospectionListDepth { get; set; } = ValidationLimits.Default.MaxIntrospectionListDepth;

    /// <summary>How many <c>ofType</c> may lie inside each other; playgrounds send seven to nine.</summary><value>The default is 16.</value>
    public int MaxIntrospectionOfTypeDepth { get; set; } = ValidationLimits.Default.MaxIntrospectionOfTypeDepth;

    /// <summary>Steps the check that equal response names can be merged may take.</summary><value>The default is 50,000.</value>
    public int MaxFieldMergeComparisons { get; set; } = ValidationLimits.Default.MaxFieldMergeComparisons;

    /// <summary>How often one path may go through the same field of a type; <c>{ boss { boss { name } } }</c> goes through <c>boss</c> twice.</summary>
    /// <value>The default is 3.</value>
    public int MaxFieldCycles { get; set; } = ValidationLimits.Default.MaxFieldCycles;

    /// <summary>Fields, by their schema coordinate (<c>Employee.supervisor</c>), for which another number holds than <see cref="MaxFieldCycles"/>.</summary>
    /// <value>None by default.</value>
    public IDictionary<string, int> FieldCycles { get; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Mistakes after which the validation of a document stops; one more error then says so.</summary><value>The default is 5.</value>
    public int MaxValidationErrors { get; set; } = ValidationLimits.Default.MaxValidationErrors;
}
