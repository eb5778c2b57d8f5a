using System.Text.Json;
using Personio.Client.Locks;
using Personio.Client.Webhooks;
using Personio.Subgraph.Watching;

namespace Personio.Subgraph.Webhooks;

/// <summary>
/// Events that Personio has for this server and that did not arrive: the history of a webhook says what it was to be told of. Costs a call for the
/// webhooks of an account and one for each that leads here.
/// </summary>
internal sealed class LostWebhooks(WebhookInbox inbox, IDistributedLock locks, WatchSettings settings) : IChangeSource
{
    // Clocks differ, and what was just sent may be on its way. What was heeded already is known by its key.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    public string What => "webhooks that were lost";

    public async Task PollAsync(string connection, PollWindow window, IServiceProvider scope, CancellationToken cancellationToken)
    {
        if (!await IsMyTurnAsync(connection, cancellationToken))
        {
            return;
        }

        var client = scope.GetRequiredService<WebhooksClient>();
        var filter = new WebhookEventFilter { Since = window.Since - Overlap };
        await foreach (var webhook in client.ListAsync(new WebhookFilter { Status = WebhookStatus.Enabled }, cancellationToken))
        {
            if (!WebhookAddress.IsOf(webhook.Url, connection))
            {
                continue;
            }

            await foreach (var happened in client.ListEventsAsync(webhook.Id, filter, cancellationToken))
            {
                if (Read(happened) is { } told)
                {
                    await inbox.HeedAsync(connection, told, cancellationToken);
                }
            }
        }
    }

    private static WebhookNotification? Read(WebhookEvent happened) =>
        happened is { EventName: { } name, OccurredAt: { } at, Payload: { ValueKind: JsonValueKind.Object } payload }
            ? new WebhookNotification { CompanyId = "", EventName = name, OccurredAt = at, Payload = payload, DeduplicationKey = "" }
            : null;

    // Of several processes one looks. Where Redis is away each does: that costs calls and tells nothing twice.
    private async Task<bool> IsMyTurnAsync(string connection, CancellationToken cancellationToken)
    {
        try
        {
            return await locks.TryAcquireAsync($"lost-webhooks:{connection}", settings.PollEvery!.Value * 0.9, cancellationToken) is not null;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return true;
        }
    }
}
