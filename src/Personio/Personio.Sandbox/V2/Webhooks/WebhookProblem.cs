using Personio.Sandbox.Webhooks;

namespace Personio.Sandbox.V2.Webhooks;

/// <summary>What the webhook endpoints refuse; Personio documents the statuses and not the texts.</summary>
internal static class WebhookProblem
{
    public static V2Problem AddressTaken { get; } =
        new(409, "Conflict", "There is a webhook for this address already.", "common.conflict", "url");

    public static V2Problem TooMany { get; } = Unacceptable("url", $"There are {WebhookCenter.MaxWebhooks} webhooks already.");

    public static V2Problem TooManyRedelivered { get; } =
        Unacceptable("occurred_at", $"A redelivery sends {RedeliveryBudget.PerRequest} events at most: narrow the time.");

    public static V2Problem Unacceptable(string field, string detail)
        => new(422, "Unprocessable content", detail, "common.unprocessable_content", field);
}
