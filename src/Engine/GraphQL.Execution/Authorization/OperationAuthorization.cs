using GraphQL.Execution.Planning;

namespace GraphQL.Execution.Authorization;

/// <summary>What the rules that an operation meets mean for its caller.</summary>
internal sealed class OperationAuthorization
{
    private readonly Dictionary<AuthorizationRule, Exception?> _denials;

    private OperationAuthorization(Dictionary<AuthorizationRule, Exception?> denials) => _denials = denials;

    /// <summary>Of an operation without rules.</summary>
    public static OperationAuthorization None { get; } = new([]);

    /// <summary>Decides each rule once.</summary>
    public static async ValueTask<OperationAuthorization> DecideAsync(
        IReadOnlyList<AuthorizationRule> rules, OperationRequest request, CancellationToken cancellationToken)
    {
        var denials = new Dictionary<AuthorizationRule, Exception?>(rules.Count);
        var authorization = (IFieldAuthorization?)request.Services.GetService(typeof(IFieldAuthorization));
        foreach (var rule in rules)
        {
            denials[rule] = await DenialOfAsync(authorization, rule, request, cancellationToken);
        }

        return new OperationAuthorization(denials);
    }

    /// <summary>Why the caller may not have what has these rules; null where it may.</summary>
    public Exception? DenialOf(AuthorizationRule[] rules)
    {
        foreach (var rule in rules)
        {
            // A rule that was not foreseen has not been decided: then nobody may.
            if (!_denials.TryGetValue(rule, out var denial))
            {
                return new InvalidOperationException("A rule of the operation has not been decided.");
            }

            if (denial is not null)
            {
                return denial;
            }
        }

        return null;
    }

    /// <summary>Why the caller may not give a field what it is given; null where it may.</summary>
    public Exception? DenialOf(SchemaAuthorization schema, PlanField field, ArgumentValues arguments)
    {
        if (field.MayBeGivenGuarded)
        {
            foreach (var (coordinate, rules) in schema.Given(field.Definition, arguments))
            {
                if (DenialOf(rules) is { } denial)
                {
                    return denial is GraphQLException { Error: var error }
                        ? new GraphQLException($"{error.Message} It is about \"{coordinate}\".", error.Code)
                        : denial;
                }
            }
        }

        return null;
    }

    private static async ValueTask<Exception?> DenialOfAsync(
        IFieldAuthorization? authorization, AuthorizationRule rule, OperationRequest request, CancellationToken cancellationToken)
    {
        if (authorization is null)
        {
            return new InvalidOperationException(
                $"The schema has rules of authorization, but no {nameof(IFieldAuthorization)} is registered to decide them.");
        }

        try
        {
            return await authorization.AuthorizeAsync(rule, request, cancellationToken).AsTask().WaitAsync(cancellationToken) switch
            {
                AuthorizationOutcome.Allowed => null,
                AuthorizationOutcome.Unauthenticated => new GraphQLException(
                    "This is only for callers who are known. Send credentials.", ErrorCodes.Unauthenticated),
                _ => new GraphQLException(
                    "The caller has no permission for this. Leave it out, or ask the server's operator for the permission.", ErrorCodes.Forbidden),
            };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A decision that fails lets nobody through; the error is that of each field with the rule.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception;
        }
    }
}
