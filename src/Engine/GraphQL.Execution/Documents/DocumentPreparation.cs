using GraphQL.Execution.Telemetry;
using GraphQL.Language;
using GraphQL.Validation;

namespace GraphQL.Execution.Documents;

/// <summary>Parses and validates documents, each text once as long as the cache remembers it.</summary>
internal sealed class DocumentPreparation(ExecutableSchema schema, ExecutorOptions options, ExecutionMetrics metrics)
{
    private readonly DocumentCache _cache = new(options.DocumentCacheSize);
    private readonly DocumentValidator _validator = new(schema.Schema, options.Validation);

    /// <summary>Finds or makes the document of a text.</summary>
    /// <returns>The document, or null with the failure that says why it may not run.</returns>
    public PreparedDocument? Prepare(string text, out OperationResult? failure)
    {
        failure = null;
        // A text that is too long is never kept: reading all of it to look it up would be the dearest part of refusing it.
        PreparedDocument? prepared = null;
        if (text.Length <= options.Parser.MaxBytes && _cache.TryGet(text, out prepared))
        {
            metrics.Document(isKnown: true);
            return prepared;
        }

        metrics.Document(isKnown: false);
        DocumentNode document;
        try
        {
            using var parsing = GraphQLTelemetry.Source.StartActivity("graphql.parse");
            document = GraphQLParser.ParseDocument(text, options.Parser);
        }
        catch (SyntaxException exception)
        {
            failure = RefusedResult.Of(OperationOutcome.ParseFailed, ToError(exception));
            return null;
        }

        var errors = Validate(document);
        if (errors.Count > 0)
        {
            failure = RefusedResult.Of(OperationOutcome.ValidationFailed, [.. errors.Select(ToError)]);
            return null;
        }

        prepared = new PreparedDocument(schema, document);
        _cache.Add(text, prepared);
        return prepared;
    }

    private IReadOnlyList<ValidationError> Validate(DocumentNode document)
    {
        using var validating = GraphQLTelemetry.Source.StartActivity("graphql.validate");
        return _validator.Validate(document);
    }

    private static GraphQLError ToError(SyntaxException exception) => new(exception.Message)
    {
        Code = exception.Code,
        Locations = exception.Location.IsKnown ? [new ErrorLocation(exception.Location.Line, exception.Location.Column)] : [],
    };

    private static GraphQLError ToError(ValidationError error) => new(error.Message)
    {
        Code = error.Code,
        Locations = [.. error.Locations.Select(l => new ErrorLocation(l.Line, l.Column))],
    };
}
