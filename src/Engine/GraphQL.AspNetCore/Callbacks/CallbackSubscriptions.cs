using System.Collections.Concurrent;
using GraphQL.AspNetCore.Requests;
using GraphQL.AspNetCore.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace GraphQL.AspNetCore.Callbacks;

/// <summary>The subscriptions that are served by callback: how many there are, and that each is served once. The host waits for their last messages.</summary>
internal sealed class CallbackSubscriptions(IOptions<GraphQLCallbackOptions> options, TransportMetrics metrics) : IHostedService
{
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<(Uri Address, string Id), CallbackSession> _sessions = [];
    private int _open;

    /// <summary>How many there are, those included whose gateway has not confirmed them yet.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>Takes one of a host's places, which <see cref="CloseAsync"/> gives back.</summary>
    /// <returns>Why there is none; null where there was one.</returns>
    public Refusal? Enter(CallbackRequest callback)
    {
        lock (_places)
        {
            var ofHost = _places.GetValueOrDefault(callback.Host);
            if (_open >= options.Value.MaxSubscriptions || ofHost >= options.Value.MaxSubscriptionsPerHost)
            {
                return CallbackRefusals.TooMany(options.Value);
            }

            _places[callback.Host] = ofHost + 1;
            _open++;
        }

        metrics.Connections(1, "callback");
        return null;
    }

    /// <summary>
    /// Takes over a subscription that its gateway has confirmed. A gateway that asks for one again, of which it does not know any more that it is
    /// served, confirms the checks of both: the earlier session ends, so that no event comes twice.
    /// </summary>
    public async Task AddAsync(CallbackSession session)
    {
        var key = KeyOf(session);
        while (!_sessions.TryAdd(key, session))
        {
            if (_sessions.TryGetValue(key, out var earlier))
            {
                earlier.Abandon();
                await earlier.Over;
            }
        }
    }

    /// <summary>Serves a subscription beside the request that asked for it, and without what flows from there: its span, for instance, is over.</summary>
    /// <param name="run">Serves it to its end.</param>
    public void Begin(CallbackSession session, Func<Task> run)
    {
        using (ExecutionContext.SuppressFlow())
        {
            _ = Task.Run(() => ServeAsync(session, run));
        }
    }

    /// <summary>Lets go of a session, whether it was added or not.</summary>
    public async Task CloseAsync(CallbackSession session)
    {
        _sessions.TryRemove(new(KeyOf(session), session));
        try
        {
            await session.DisposeAsync();
        }
        finally
        {
            Leave(session.Callback.Host);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Waits until the gateways know that the host stops.</summary>
    public Task StopAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_sessions.Values.Select(session => session.Over)).WaitAsync(cancellationToken);

    private async Task ServeAsync(CallbackSession session, Func<Task> run)
    {
        try
        {
            await run();
        }
        finally
        {
            await CloseAsync(session);
        }
    }

    private void Leave(string host)
    {
        lock (_places)
        {
            _open--;
            if (--_places[host] == 0)
            {
                _places.Remove(host);
            }
        }

        metrics.Connections(-1, "callback");
    }

    private static (Uri Address, string Id) KeyOf(CallbackSession session) => (session.Callback.Address, session.Callback.Id);
}
