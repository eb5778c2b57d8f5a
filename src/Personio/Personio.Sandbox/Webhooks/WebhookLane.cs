using Personio.Sandbox.Clock;

namespace Personio.Sandbox.Webhooks;

/// <summary>
/// Delivers the events of one webhook, one at a time, so that a receiver that fails holds up nobody else's. An event that is not
/// acknowledged comes again at its times while others pass it.
/// </summary>
internal sealed class WebhookLane : IDisposable
{
    private const int MaxPending = 10_000;
    private static readonly TimeSpan Held = TimeSpan.FromSeconds(1);

    private readonly WebhookCenter _center;
    private readonly SandboxOptions _options;
    private readonly WebhookSender _sender;
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private readonly PriorityQueue<Pending, (DateTimeOffset Due, long Order)> _pending = new();
    private readonly Waker _waker;
    private readonly SandboxClock _clock;
    private readonly Guid _webhook;
    private long _order;
    private int _givenUp;

    public WebhookLane(Guid webhook, WebhookCenter center, SandboxOptions options, SandboxClock clock, WebhookSender sender)
    {
        _webhook = webhook;
        _center = center;
        _options = options;
        _clock = clock;
        _sender = sender;
        History = new WebhookHistory(clock);
        _waker = new Waker(clock);
        Finished = Task.Run(() => RunAsync(_stop.Token));
    }

    public WebhookHistory History { get; }

    public Task Finished { get; }

    /// <summary>Sends an event as soon as can be.</summary>
    public void Enqueue(WebhookEvent happened, Guid? redelivery = null)
    {
        lock (_lock)
        {
            var held = _options.Webhooks.OutOfOrder && _order % 2 == 0 ? Held : TimeSpan.Zero;
            Add(new Pending(happened, redelivery, Attempts: 0, _clock.GetUtcNow() + held), _clock.GetUtcNow() + held);
        }

        _waker.Wake();
    }

    /// <summary>Drops what is still to be sent.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _pending.Clear();
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _waker.Dispose();
    }

    private async Task RunAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                if (TakeDue(out var next) is { } pending)
                {
                    await AttemptAsync(pending, stop);
                }
                else
                {
                    await _waker.WaitAsync(next, stop);
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The webhook or the sandbox is gone.
        }
        finally
        {
            _stop.Dispose();
        }
    }

    private Pending? TakeDue(out DateTimeOffset? next)
    {
        lock (_lock)
        {
            next = _pending.TryPeek(out _, out var first) ? first.Due : null;
            return next <= _clock.GetUtcNow() ? _pending.Dequeue() : null;
        }
    }

    private async Task AttemptAsync(Pending pending, CancellationToken stop)
    {
        var body = WebhookEnvelope.Write(pending.Event, _options.Credentials.CompanyId);
        WebhookAnswer answer = default;
        for (var request = 0; request < _options.Webhooks.RequestsPerAttempt; request++)
        {
            if (_center.Find(_webhook) is not { } webhook)
            {
                return;
            }

            answer = await _sender.SendAsync(webhook, body, stop);
            Record(pending, answer);
            if (IsDelivered(answer) && _options.Webhooks.SendTwice)
            {
                Record(pending, await _sender.SendAsync(webhook, body, stop));
            }

            if (!IsWorthAnother(answer))
            {
                break;
            }
        }

        Settle(pending, answer);
    }

    private void Settle(Pending pending, WebhookAnswer answer)
    {
        var delays = _options.Webhooks.RetryDelays;
        if (IsDelivered(answer))
        {
            _givenUp = 0;
        }
        else if (IsWorthAnother(answer) && pending.Attempts < delays.Count)
        {
            lock (_lock)
            {
                Add(pending with { Attempts = pending.Attempts + 1 }, pending.First + delays[pending.Attempts]);
            }
        }
        else if (++_givenUp == _options.Webhooks.DisableAfter)
        {
            _givenUp = 0;
            _center.Disable(_webhook);
        }
    }

    private void Record(Pending pending, WebhookAnswer answer)
        => History.Add(new WebhookAttempt(Guid.NewGuid(), pending.Event, _clock.GetUtcNow(), answer.Status, answer.Failure, pending.Redelivery));

    private void Add(Pending pending, DateTimeOffset due)
    {
        if (_pending.Count >= MaxPending)
        {
            _pending.Dequeue();
        }

        _pending.Enqueue(pending, (due, _order++));
    }

    private static bool IsDelivered(WebhookAnswer answer) => answer.Status is >= 200 and < 300;

    /// <summary>No answer, and the errors of servers except 501, are worth another try; of others nothing is documented.</summary>
    private bool IsWorthAnother(WebhookAnswer answer) => answer.Status switch
    {
        null => true,
        StatusCodes.Status501NotImplemented => false,
        >= 500 => true,
        >= 400 => _options.Webhooks.RetryClientErrors,
        >= 300 => _options.Webhooks.RetryRedirects,
        _ => false,
    };

    /// <summary>An event that is to be sent.</summary>
    /// <param name="Attempts">How many attempts failed.</param>
    /// <param name="First">When the first was due.</param>
    private sealed record Pending(WebhookEvent Event, Guid? Redelivery, int Attempts, DateTimeOffset First);
}
