using GraphQL.Execution;

namespace GraphQL.AspNetCore;

/// <summary>
/// Which HTTP status answers what. Drafts of GraphQL over HTTP, its audit suite and clients in the field disagree here, so it is a choice.
/// </summary>
public abstract class StatusProfile
{
    /// <summary>
    /// What clients in the field and the graphql-http audits expect: whoever accepts only <c>application/json</c> gets 200 for every
    /// well-formed request, whoever accepts <c>application/graphql-response+json</c> gets 400 where the operation did not run and 500 where
    /// it took too long.
    /// </summary>
    public static StatusProfile Compat { get; } = new CompatStatusProfile();

    /// <summary>
    /// What the draft of August 2026 asks for, whatever media type the client accepts: 422 where the request is well-formed JSON but cannot
    /// be executed, 294 ("partial success") where errors stand beside data, 400 for a document that is not GraphQL, 500 where the operation
    /// ran and has no data to show. Keep it from proxies and clients of which it is not known that they take an unknown 2xx for success.
    /// </summary>
    public static StatusProfile Draft2026 { get; } = new Draft2026StatusProfile();

    /// <summary>The status of a request whose JSON is fine but whose members are not, such as one without a query.</summary>
    public abstract int MalformedRequest { get; }

    /// <summary>The status of a request that reached the executor.</summary>
    /// <param name="legacy">True where the response is <c>application/json</c> instead of <c>application/graphql-response+json</c>.</param>
    public abstract int StatusOf(OperationResult result, bool legacy);

    private sealed class CompatStatusProfile : StatusProfile
    {
        public override int MalformedRequest => 400;

        public override int StatusOf(OperationResult result, bool legacy) => result.Outcome switch
        {
            _ when legacy => 200,
            OperationOutcome.Executed or OperationOutcome.CostOnly => 200,
            // Not 503 or 504: gateways repeat those by themselves, and the next attempt would take as long.
            OperationOutcome.TimedOut => 500,
            OperationOutcome.NotNow => 429,
            _ => 400,
        };
    }

    private sealed class Draft2026StatusProfile : StatusProfile
    {
        private const int PartialSuccess = 294;

        public override int MalformedRequest => 422;

        public override int StatusOf(OperationResult result, bool legacy) => result.Outcome switch
        {
            OperationOutcome.Executed when !result.HasData => 500,
            OperationOutcome.Executed => result.Errors.Count > 0 ? PartialSuccess : 200,
            OperationOutcome.CostOnly => 200,
            OperationOutcome.ParseFailed => 400,
            OperationOutcome.TimedOut => 500,
            OperationOutcome.NotNow => 429,
            _ => 422,
        };
    }
}
