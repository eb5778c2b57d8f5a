using System.Collections.Immutable;
using Personio.Sandbox.Clock;
using Personio.Sandbox.Company.Changes;
using Personio.Sandbox.Company.Saving;

namespace Personio.Sandbox.Webhooks;

/// <summary>What became of registering or changing a webhook.</summary>
internal enum WebhookWrite
{
    Done,
    NotFound,
    AddressTaken,
    TooMany,
}

/// <summary>The webhooks of the company: hears what changes and passes it on to those that want to know.</summary>
internal sealed class WebhookCenter : IAsyncDisposable
{
    public const int MaxWebhooks = 100;

    private readonly Lock _writing = new();
    private readonly SandboxOptions _options;
    private readonly SandboxClock _clock;
    private readonly WebhookSender _sender;
    private ImmutableList<Entry> _entries = [];

    public WebhookCenter(SandboxOptions options, SandboxClock clock, ChangeFeed changes)
    {
        _options = options;
        _clock = clock;
        _sender = new WebhookSender(options.Webhooks);
        changes.Listen(Pass);
    }

    /// <summary>In the order they were registered.</summary>
    public IReadOnlyList<WebhookRecord> All => [.. Volatile.Read(ref _entries).Select(entry => entry.Webhook)];

    public WebhookRecord? Find(Guid id) => FindEntry(id)?.Webhook;

    public WebhookHistory? HistoryOf(Guid id) => FindEntry(id)?.Lane.History;

    public WebhookWrite Add(WebhookRecord webhook)
    {
        lock (_writing)
        {
            if (_entries.Count >= MaxWebhooks)
            {
                return WebhookWrite.TooMany;
            }

            if (_entries.Exists(entry => entry.Webhook.Url == webhook.Url))
            {
                return WebhookWrite.AddressTaken;
            }

            _entries = _entries.Add(new Entry(webhook, new WebhookLane(webhook.Id, this, _options, _clock, _sender)));
            return WebhookWrite.Done;
        }
    }

    public WebhookWrite Update(WebhookRecord webhook)
    {
        lock (_writing)
        {
            if (FindEntry(webhook.Id) is not { } before)
            {
                return WebhookWrite.NotFound;
            }

            if (_entries.Exists(entry => entry.Webhook.Url == webhook.Url && entry != before))
            {
                return WebhookWrite.AddressTaken;
            }

            _entries = _entries.Replace(before, before with { Webhook = webhook });
            if (!webhook.IsEnabled)
            {
                before.Lane.Clear();
            }

            return WebhookWrite.Done;
        }
    }

    /// <summary>Ends it with all that it has still to send.</summary>
    public bool Remove(Guid id)
    {
        lock (_writing)
        {
            if (FindEntry(id) is not { } gone)
            {
                return false;
            }

            _entries = _entries.Remove(gone);
            gone.Lane.Dispose();
            return true;
        }
    }

    public void Disable(Guid id)
    {
        lock (_writing)
        {
            if (Find(id) is { } webhook)
            {
                Update(webhook with { IsEnabled = false, UpdatedAt = _clock.GetUtcNow() });
            }
        }
    }

    /// <summary>Tells one webhook something, whether it is enabled or not.</summary>
    /// <returns>The event; null when the webhook is gone.</returns>
    public WebhookEvent? Tell(Guid id, string eventName, string payload)
    {
        if (FindEntry(id) is not { } entry)
        {
            return null;
        }

        var happened = new WebhookEvent(Guid.NewGuid(), eventName, _clock.GetUtcNow(), payload);
        Tell(entry, happened);
        return happened;
    }

    /// <summary>Sends events once more.</summary>
    public void Redeliver(Guid id, IEnumerable<WebhookEvent> events, Guid redelivery)
    {
        foreach (var happened in events)
        {
            FindEntry(id)?.Lane.Enqueue(happened, redelivery);
        }
    }

    /// <summary>All of them with their history; not what is still to be sent.</summary>
    public IReadOnlyList<SavedWebhook> Save() => [.. Volatile.Read(ref _entries).Select(entry => entry.Lane.History.Save(entry.Webhook))];

    /// <summary>Ends what there is and goes on with others.</summary>
    public void Replace(IReadOnlyList<SavedWebhook> others)
    {
        lock (_writing)
        {
            foreach (var entry in _entries)
            {
                entry.Lane.Dispose();
            }

            _entries = [.. others.Select(saved => new Entry(saved.Webhook, new WebhookLane(saved.Webhook.Id, this, _options, _clock, _sender)))];
            foreach (var (entry, saved) in _entries.Zip(others))
            {
                entry.Lane.History.Load(saved);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        var entries = Interlocked.Exchange(ref _entries, []);
        foreach (var entry in entries)
        {
            entry.Lane.Dispose();
        }

        await Task.WhenAll(entries.Select(entry => entry.Lane.Finished));
        _sender.Dispose();
    }

    private void Pass(CompanyChange change)
    {
        foreach (var entry in Volatile.Read(ref _entries))
        {
            if (entry.Webhook.IsEnabled && entry.Webhook.EnabledEvents.Contains(change.EventName, StringComparer.Ordinal))
            {
                var payload = WebhookEnvelope.PayloadOf(change, _options.Webhooks.HyphenatedKeys);
                Tell(entry, new WebhookEvent(Guid.NewGuid(), change.EventName, _clock.GetUtcNow(), payload));
            }
        }
    }

    private static void Tell(Entry entry, WebhookEvent happened)
    {
        entry.Lane.History.Add(happened);
        entry.Lane.Enqueue(happened);
    }

    private Entry? FindEntry(Guid id) => Volatile.Read(ref _entries).Find(entry => entry.Webhook.Id == id);

    private sealed record Entry(WebhookRecord Webhook, WebhookLane Lane);
}
