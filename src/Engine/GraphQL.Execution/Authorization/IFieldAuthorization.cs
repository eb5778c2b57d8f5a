namespace GraphQL.Execution;

/// <summary>
/// Decides whether a caller may have fields: a service of the request's scope, asked once for each rule that an operation meets, before any
/// of its resolvers runs. Without one, everything that has a rule is refused as an internal error.
/// </summary>
public interface IFieldAuthorization
{
    /// <summary>Decides one rule for one operation. An exception refuses what has the rule.</summary>
    /// <param name="rule">What is asked for.</param>
    /// <param name="request">Who asks, and the operation's services.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    ValueTask<AuthorizationOutcome> AuthorizeAsync(AuthorizationRule rule, OperationRequest request, CancellationToken cancellationToken);
}

/// <summary>What a rule means for a caller.</summary>
public enum AuthorizationOutcome
{
    /// <summary>The caller may have it.</summary>
    Allowed,

    /// <summary>Nobody knows who the caller is: <see cref="ErrorCodes.Unauthenticated"/>.</summary>
    Unauthenticated,

    /// <summary>The caller is known and may not: <see cref="ErrorCodes.Forbidden"/>.</summary>
    Forbidden,
}
