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
            OperationOutcome.Executed => 200,
            // Not 503 or 504: gateways repeat those by themselves, and the next attempt would take as long.
            OperationOutcome.TimedOut => 500,
            _ => 400,
        };
    }
}
