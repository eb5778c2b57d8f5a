using System.Collections.Frozen;

namespace GraphQL.Validation;

/// <summary>
/// What a document may ask for at most, beside what its parser has counted. Limits are checked before the rules of the specification, in
/// time linear in the document's length; a document beyond a limit gets the limits' errors only. <see cref="int.MaxValue"/> switches a
/// limit off.
/// </summary>
public sealed record ValidationLimits
{
    public static ValidationLimits Default { get; } = new();

    /// <summary>No limits at all: for conformance runs and for documents that are trusted already.</summary>
    public static ValidationLimits None { get; } = new()
    {
        MaxExpandedFields = int.MaxValue,
        MaxDepth = int.MaxValue,
        MaxAliases = int.MaxValue,
        MaxRootFields = int.MaxValue,
        MaxFragmentVisits = int.MaxValue,
        MaxIntrospectionDepth = int.MaxValue,
        MaxIntrospectionListDepth = int.MaxValue,
        MaxIntrospectionOfTypeDepth = int.MaxValue,
        MaxFieldMergeComparisons = int.MaxValue,
        MaxFieldCycles = int.MaxValue,
        MaxValidationErrors = int.MaxValue,
    };

    /// <summary>Fields of one operation once each fragment stands in place of its spreads.</summary>
    /// <value>The default is 10,000.</value>
    public int MaxExpandedFields { get; init; } = 10_000;

    /// <summary>Levels of fields in an operation, fragments followed; <c>{ a }</c> has one.</summary><value>The default is 10.</value>
    public int MaxDepth { get; init; } = 10;

    /// <summary>Fields of one operation that have an alias, fragments counted at each spread.</summary><value>The default is 30.</value>
    public int MaxAliases { get; init; } = 30;

    /// <summary>Response names on the root of one operation, fragments followed.</summary><value>The default is 20.</value>
    public int MaxRootFields { get; init; } = 20;

    /// <summary>
    /// How often fragments are entered when each spread is followed, over all operations of the document. Thirty fragments that
    /// each spread the next one twice are 2³⁰ visits; this is counted, not walked.
    /// </summary>
    /// <value>The default is 1,000.</value>
    public int MaxFragmentVisits { get; init; } = 1_000;

    /// <summary>Levels of fields from <c>__schema</c> or <c>__type</c> down; it replaces <see cref="MaxDepth"/> there.</summary>
    /// <value>The default is 15, which the usual introspection query of playgrounds needs.</value>
    public int MaxIntrospectionDepth { get; init; } = 15;

    /// <summary>
    /// How many of <c>fields</c>, <c>inputFields</c>, <c>interfaces</c> and <c>possibleTypes</c> may lie inside each other: each level
    /// multiplies the answer by the size of the schema's types.
    /// </summary>
    /// <value>The default is 1.</value>
    public int MaxIntrospectionListDepth { get; init; } = 1;

    /// <summary>How many <c>ofType</c> may lie inside each other; playgrounds send seven to nine.</summary>
    /// <value>The default is 16.</value>
    public int MaxIntrospectionOfTypeDepth { get; init; } = 16;

    /// <summary>Steps the check that equal response names can be merged may take.</summary><value>The default is 50,000.</value>
    public int MaxFieldMergeComparisons { get; init; } = 50_000;

    /// <summary>How often one path may go through the same field of a type; <c>{ boss { boss { name } } }</c> goes through <c>boss</c> twice.</summary>
    /// <value>The default is 3.</value>
    public int MaxFieldCycles { get; init; } = 3;

    /// <summary>Fields, by their schema coordinate (<c>Employee.supervisor</c>), for which another number holds than <see cref="MaxFieldCycles"/>.</summary>
    /// <value>None by default.</value>
    public IReadOnlyDictionary<string, int> FieldCycles { get; init; } = FrozenDictionary<string, int>.Empty;

    /// <summary>Mistakes after which validation stops; one more error then says so. None is looked for beyond it, so many cost no more than some.</summary>
    /// <value>The default is 5.</value>
    public int MaxValidationErrors { get; init; } = 5;
}
