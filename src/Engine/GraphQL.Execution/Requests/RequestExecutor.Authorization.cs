using GraphQL.Execution.Authorization;
using GraphQL.Execution.Planning;

namespace GraphQL.Execution;

/// <content>Who may subscribe.</content>
public sealed partial class RequestExecutor
{
    // Whoever may not have the events, or not choose among them so, does not listen to them.
    private static async ValueTask AuthorizeAsync(Subscription subscription, ArgumentValues arguments, CancellationToken cancellationToken)
    {
        var (field, schema) = (subscription.Field, subscription.Plan.Schema.Authorization);
        AuthorizationRule[] rules = [.. field.Rules.Concat(schema.OfInputs(field.Definition)).Distinct()];
        if (rules.Length > 0)
        {
            var authorization = await OperationAuthorization.DecideAsync(rules, subscription.Request, cancellationToken);
            if ((authorization.DenialOf(field.Rules) ?? authorization.DenialOf(schema, field, arguments)) is { } denial)
            {
                throw denial;
            }
        }
    }
}
