using Personio.Client.Connections;
using Personio.Client.Webhooks;
using Personio.Subgraph.Errors;

namespace Personio.Subgraph.Webhooks;

/// <summary>The webhooks of the caller's connection, as Personio has them.</summary>
public sealed class WebhookRegistry
{
    private const string DefaultDescription = "GraphQL subgraph";
    private const int Looks = 10;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(300);

    private readonly WebhooksClient _client;
    private readonly string _connection;
    private readonly WebhookSecrets _secrets;
    private readonly WebhookAddress _address;
    private readonly TimeProvider _time;

    internal WebhookRegistry(WebhooksClient client, ChosenConnection connection, IServiceProvider services, WebhookAddress address, TimeProvider time)
    {
        _client = client;
        _connection = connection.Name;
        _secrets = services.GetRequiredKeyedService<WebhookSecrets>(connection.Name);
        _address = address;
        _time = time;
    }

    /// <summary>All webhooks, also those of other programs.</summary>
    public async Task<IReadOnlyList<RegisteredWebhook>> ListAsync(CancellationToken cancellationToken)
    {
        var webhooks = new List<RegisteredWebhook>();
        await foreach (var webhook in _client.ListAsync(filter: null, cancellationToken))
        {
            webhooks.Add(RegisteredWebhook.Of(webhook, _connection));
        }

        return webhooks;
    }

    /// <summary>Has Personio tell this server of changes. Where it does already, it is given the wanted events and the present secret.</summary>
    /// <exception cref="ValidationException">A value cannot be used; no call was made.</exception>
    public async Task<RegisterWebhookPayload> RegisterAsync(RegisterWebhookInput input, CancellationToken cancellationToken)
    {
        var (url, events) = RegisterWebhookRules.Check(input, _address.Public, _connection);
        var credential = _secrets.Current ?? throw new ValidationException(new ValidationError(
            "The connection has no client secret and no WebhookToken, so nothing could prove that it comes from Personio. Set one of them.",
            Field: null,
            WriteErrorCodes.Required));
        var description = input.Description?.Trim() ?? DefaultDescription;
        var known = (await ListAsync(cancellationToken)).FirstOrDefault(webhook => webhook.Address == url.AbsoluteUri);
        if (known is null)
        {
            var created = await _client.CreateAsync(
                new NewWebhook { Url = url, Description = description, EnabledEvents = events, Status = WebhookStatus.Enabled, Credential = credential },
                cancellationToken);
            return new RegisterWebhookPayload(await ReadAsync(created.Id, cancellationToken), Created: true);
        }

        var change = new WebhookChange
        {
            Description = description,
            EnabledEvents = new Personio.Client.Optional<IReadOnlyCollection<WebhookEventName>>(events),
            Status = WebhookStatus.Enabled,
            Credential = credential,
        };
        await _client.UpdateAsync(known.Id, change, cancellationToken);
        return new RegisterWebhookPayload(await ReadAsync(known.Id, cancellationToken), Created: false);
    }

    /// <summary>Has Personio send a ping, and looks for a few seconds what became of it.</summary>
    /// <exception cref="NotFoundException">There is no such webhook.</exception>
    public async Task<TestWebhookPayload> TestAsync(string id, CancellationToken cancellationToken)
    {
        InputMistakes.CheckIdAlone(id);
        var webhook = await ReadAsync(id, cancellationToken);
        var before = await PingsAsync(id, cancellationToken);
        await _client.PingAsync(id, cancellationToken);
        for (var look = 0; look < Looks; look++)
        {
            await Task.Delay(BetweenLooks, _time, cancellationToken);
            if ((await PingsAsync(id, cancellationToken)).FirstOrDefault(ping => before.All(other => other.Id != ping.Id)) is { } delivery)
            {
                return new TestWebhookPayload(webhook, delivery.IsDelivered, (int?)delivery.Response?.Status);
            }
        }

        return new TestWebhookPayload(webhook, Delivered: null, ResponseStatus: null);
    }

    /// <summary>Deletes a webhook.</summary>
    /// <exception cref="NotFoundException">There is no such webhook.</exception>
    public async Task<DeleteWebhookPayload> DeleteAsync(string id, CancellationToken cancellationToken)
    {
        InputMistakes.CheckIdAlone(id);
        return await _client.DeleteAsync(id, cancellationToken) ? new DeleteWebhookPayload(id) : throw new NotFoundException("webhook");
    }

    private async Task<RegisteredWebhook> ReadAsync(string id, CancellationToken cancellationToken) =>
        await _client.GetAsync(id, cancellationToken) is { } webhook
            ? RegisteredWebhook.Of(webhook, _connection)
            : throw new NotFoundException("webhook");

    // The last quarter of an hour: clocks differ, and none of them by that much.
    private async Task<List<WebhookDelivery>> PingsAsync(string id, CancellationToken cancellationToken)
    {
        var filter = new WebhookDeliveryFilter { Since = _time.GetUtcNow() - TimeSpan.FromMinutes(15), EventName = WebhookEventName.Ping };
        var pings = new List<WebhookDelivery>();
        await foreach (var ping in _client.ListDeliveriesAsync(id, filter, cancellationToken))
        {
            pings.Add(ping);
        }

        return pings;
    }
}
