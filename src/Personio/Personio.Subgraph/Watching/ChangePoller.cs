using Personio.Client.Connections;
using Personio.Client.Errors;

namespace Personio.Subgraph.Watching;

/// <summary>
/// Asks Personio, every few minutes, for what it has not told: webhooks that were lost, and what there are no webhooks for. Each connection by
/// itself; what goes wrong is logged once and asked for again.
/// </summary>
internal sealed partial class ChangePoller(
    PersonioConnectionNames connections,
    IServiceScopeFactory scopes,
    IEnumerable<IChangeSource> sources,
    WatchSettings settings,
    TimeProvider time,
    ILogger<ChangePoller> logger)
    : BackgroundService
{
    private readonly Lock _lock = new();
    private readonly HashSet<(string Connection, string What)> _failing = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.PollEvery is not { } pause)
        {
            return;
        }

        var begun = time.GetUtcNow();
        var since = begun;
        while (true)
        {
            await Task.Delay(pause, time, stoppingToken);
            var now = time.GetUtcNow();
            var window = new PollWindow(begun, since);
            await Task.WhenAll(connections.Names.SelectMany(connection => sources.Select(source => PollAsync(source, connection, window, stoppingToken))));
            since = now;
        }
    }

    private async Task PollAsync(IChangeSource source, string connection, PollWindow window, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ChosenConnection>().Choose(connection);
        try
        {
            await source.PollAsync(connection, window, scope.ServiceProvider, cancellationToken);
            Note(connection, source.What, fault: null);
        }
        catch (PersonioException fault)
        {
            Note(connection, source.What, fault);
        }
    }

    // One line for each outage: what is asked every few minutes would fill the log.
    private void Note(string connection, string what, PersonioException? fault)
    {
        lock (_lock)
        {
            if (fault is null)
            {
                _failing.Remove((connection, what));
            }
            else if (_failing.Add((connection, what)))
            {
                Log.Failed(logger, connection, what, fault.Code);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Connection {Connection} could not be asked for {What} ({Code}): changes may be told late or not at all. It is asked again.")]
        public static partial void Failed(ILogger logger, string connection, string what, string code);
    }
}
