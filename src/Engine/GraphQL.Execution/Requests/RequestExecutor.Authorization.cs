using GraphQL.Execution.Authorization;

namespace GraphQL.Execution;

/// <content>Who may subscribe.</content>
public sealed partial class RequestExecutor
{
    // Whoever may not have the events does not listen to them.
    private static async ValueTask AuthorizeAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        var rules = subscription.Field.Rules;
        if (rules.Length > 0)
        {
            var authorization = await OperationAuthorization.DecideAsync(rules, subscription.Request, cancellationToken);
            if (authorization.DenialOf(rules) is { } denial)
            {
                throw denial;
            }
        }
    }
}
