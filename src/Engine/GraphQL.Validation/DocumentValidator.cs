using GraphQL.Language;
using GraphQL.Schema;
using GraphQL.Validation.Cost;
using GraphQL.Validation.Limits;
using GraphQL.Validation.Rules;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation;

/// <summary>
/// Says whether a document may run against a schema: first the limits, then the rules of the specification (GraphQL September 2025, §5)
/// and that of the Cost Directives specification.
/// Make one for each schema; it is immutable and may be used by any number of threads.
/// </summary>
public sealed class DocumentValidator(GraphQLSchema schema, ValidationOptions? options = null)
{
    private readonly SchemaIndex _schema = new(schema);

    public ValidationOptions Options { get; } = options ?? ValidationOptions.Default;

    /// <summary>Checks a document that was parsed without error.</summary>
    /// <returns>
    /// The errors found first, in document order, at most <see cref="ValidationLimits.MaxValidationErrors"/> and one that says there may be more;
    /// empty where the document may run. The same document always gives the same list.
    /// </returns>
    public IReadOnlyList<ValidationError> Validate(DocumentNode document)
    {
        var context = new ValidationContext(_schema, new DocumentIndex(document), Options);
        try
        {
            LimitRules.Check(context);
            if (!context.Errors.HasErrors)
            {
                new DocumentWalker(context, [.. SpecifiedRules.Create(context), new SlicingArgumentsRule(context)]).Walk(document);
            }
        }
        catch (InsufficientExecutionStackException)
        {
            // Only trees that no parser limit ever saw get here. What was found so far is incomplete, so it is not returned.
            return [TooDeepForTheStack()];
        }

        return context.Errors.ToSortedList();
    }

    private static ValidationError TooDeepForTheStack() => new(
        "The document nests deeper than can be checked. Nest selections and values less deeply.",
        [],
        ValidationErrorCodes.MaxDepth,
        nameof(ValidationLimits.MaxDepth));
}
