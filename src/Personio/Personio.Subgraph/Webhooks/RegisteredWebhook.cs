using ClientWebhook = Personio.Client.Webhooks.Webhook;

namespace Personio.Subgraph.Webhooks;

/// <summary>An address that Personio tells of changes. The secret that Personio proves itself with is never told.</summary>
/// <param name="Id">Personio's id.</param>
/// <param name="Address">Where events are sent.</param>
/// <param name="Description">What it is for.</param>
/// <param name="IsEnabled">Whether anything is sent.</param>
/// <param name="IsOurs">Whether it leads to this server's `/webhooks/{connection}`, as far as the address tells.</param>
/// <param name="Events">What it is told of, in Personio's words, such as `person.updated`.</param>
/// <param name="CreatedAt">When it was registered.</param>
/// <param name="UpdatedAt">When it was last changed.</param>
[ObjectType("Webhook")]
public sealed record RegisteredWebhook(
    [property: ID] string Id,
    string? Address,
    string? Description,
    bool IsEnabled,
    bool IsOurs,
    IReadOnlyList<string> Events,
    DateTimeOffset? CreatedAt,
    DateTimeOffset? UpdatedAt)
{
    internal static RegisteredWebhook Of(ClientWebhook webhook, string connection) => new(
        webhook.Id,
        webhook.Url,
        webhook.Description,
        webhook.Status == Personio.Client.Webhooks.WebhookStatus.Enabled,
        WebhookAddress.IsOf(webhook.Url, connection),
        [.. webhook.EnabledEvents.Select(name => name.Word)],
        webhook.CreatedAt,
        webhook.UpdatedAt);
}
