using GraphQL.Validation;

namespace GraphQL.Execution;

/// <summary>
/// Lets operations run, or not now: for what callers may spend. Asked once for an operation that is valid and within the limits, and for a subscription
/// when it is made; not for its events, and not for an operation of which only the cost is asked.
/// </summary>
public interface IOperationAdmission
{
    /// <summary>The extension of a refusal's error that says how long to wait, in milliseconds; transports read it.</summary>
    const string RetryAfter = "retryAfterMs";

    /// <summary>Decides on an operation.</summary>
    /// <param name="request">What is to run, and who asks for it.</param>
    /// <param name="cost">What it may cost at most.</param>
    /// <param name="cancellationToken">Ends the wait for whoever is asked.</param>
    /// <returns>Why it may not run now, as its only error; null where it may.</returns>
    ValueTask<GraphQLError?> AdmitAsync(OperationRequest request, OperationCost cost, CancellationToken cancellationToken);
}
