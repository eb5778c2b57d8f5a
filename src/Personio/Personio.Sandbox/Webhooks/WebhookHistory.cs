using Personio.Sandbox.Company.Saving;

namespace Personio.Sandbox.Webhooks;

/// <summary>What one webhook was told in the last 30 days, and how that went; beyond a number the oldest is forgotten first.</summary>
internal sealed class WebhookHistory(TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private const int MaxEntries = 10_000;

    private readonly Lock _lock = new();
    private readonly Queue<WebhookEvent> _events = new();
    private readonly Queue<WebhookAttempt> _attempts = new();

    /// <summary>The newest first.</summary>
    public WebhookEvent[] Events
    {
        get
        {
            lock (_lock)
            {
                Forget();
                return [.. _events.Reverse()];
            }
        }
    }

    /// <summary>The newest first.</summary>
    public WebhookAttempt[] Attempts
    {
        get
        {
            lock (_lock)
            {
                Forget();
                return [.. _attempts.Reverse()];
            }
        }
    }

    public void Add(WebhookEvent happened)
    {
        lock (_lock)
        {
            _events.Enqueue(happened);
            Forget();
        }
    }

    public void Add(WebhookAttempt attempt)
    {
        lock (_lock)
        {
            _attempts.Enqueue(attempt);
            Forget();
        }
    }

    public SavedWebhook Save(WebhookRecord webhook)
    {
        lock (_lock)
        {
            Forget();
            return new SavedWebhook(webhook, [.. _events], [.. _attempts]);
        }
    }

    public void Load(SavedWebhook saved)
    {
        foreach (var happened in saved.Events)
        {
            Add(happened);
        }

        foreach (var attempt in saved.Attempts)
        {
            Add(attempt);
        }
    }

    private void Forget()
    {
        var oldest = clock.GetUtcNow() - Kept;
        while (_events.TryPeek(out var happened) && (_events.Count > MaxEntries || happened.OccurredAt < oldest))
        {
            _events.Dequeue();
        }

        while (_attempts.TryPeek(out var attempt) && (_attempts.Count > MaxEntries || attempt.CompletedAt < oldest))
        {
            _attempts.Dequeue();
        }
    }
}
