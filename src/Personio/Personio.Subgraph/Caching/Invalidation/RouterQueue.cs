using System.Threading.Channels;

namespace Personio.Subgraph.Caching.Invalidation;

/// <summary>
/// What one router is still to be told. What comes together goes together, each thing once; while the router does not answer, what is added meanwhile goes with the next
/// attempt. There is an end to all of it: a router that stays away keeps its answers for as long as their headers let it.
/// </summary>
internal sealed partial class RouterQueue(
    Uri router, Func<string, InvalidationEntry> everythingOf, RouterCalls calls, InvalidationMetrics metrics, TimeProvider time, ILogger logger)
{
    /// <summary>The most things that are told at once; above that, everything of their connections is dropped.</summary>
    public const int MaxEntries = 1_000;

    private const int MaxAttempts = 6;

    /// <summary>One change seldom comes alone.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private readonly Channel<bool> _wanted = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private HashSet<InvalidationEntry> _entries = [];
    private HashSet<string> _connections = new(StringComparer.Ordinal);

    /// <summary>Adds what the router is to drop. Never waits.</summary>
    public void Add(string connection, IEnumerable<InvalidationEntry> entries)
    {
        lock (_lock)
        {
            Include(entries, [connection]);
        }

        _wanted.Writer.TryWrite(true);
    }

    /// <summary>Tells the router, until the program ends; what is left then is told once more, without waiting long.</summary>
    public async Task RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await _wanted.Reader.ReadAsync(stoppingToken);
                await PauseAsync(Gathering, stoppingToken);
                await TellAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await TellOnceAsync(Take().Entries, CancellationToken.None);
        }
    }

    private async Task TellAsync(CancellationToken stoppingToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (entries, connections) = Take();
            if (entries.Count == 0)
            {
                // What was added during an attempt went with the next one.
                return;
            }

            RouterRefusal? refusal;
            try
            {
                refusal = await calls.PostAsync(router, entries, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                PutBack(entries, connections);
                throw;
            }

            if (refusal is not { IsPassing: true } || attempt == MaxAttempts)
            {
                Conclude(entries.Count, refusal);
                return;
            }

            metrics.Called("retried");
            PutBack(entries, connections);
            await PauseAsync(PauseAfter(attempt), stoppingToken);
        }
    }

    private async Task TellOnceAsync(HashSet<InvalidationEntry> left, CancellationToken cancellationToken)
    {
        if (left.Count > 0)
        {
            Conclude(left.Count, await calls.PostAsync(router, left, cancellationToken));
        }
    }

    private void Conclude(int entries, RouterRefusal? refusal)
    {
        var outcome = refusal is null ? "ok" : "failed";
        metrics.Called(outcome);
        metrics.Told(entries, outcome);
        if (refusal is not null)
        {
            Log.Failed(logger, router.GetLeftPart(UriPartial.Path), entries, refusal.Reason);
        }
    }

    private (HashSet<InvalidationEntry> Entries, HashSet<string> Connections) Take()
    {
        lock (_lock)
        {
            var taken = (_entries, _connections);
            (_entries, _connections) = ([], new HashSet<string>(StringComparer.Ordinal));
            return taken;
        }
    }

    private void PutBack(HashSet<InvalidationEntry> entries, HashSet<string> connections)
    {
        lock (_lock)
        {
            Include(entries, connections);
        }
    }

    private void Include(IEnumerable<InvalidationEntry> entries, IEnumerable<string> connections)
    {
        _connections.UnionWith(connections);
        _entries.UnionWith(entries);
        if (_entries.Count > MaxEntries)
        {
            _entries = [.. _connections.Select(everythingOf)];
        }
    }

    // Several processes must not all come back at the same moment.
    private static TimeSpan PauseAfter(int attempt) => FirstPause * (1 << (attempt - 1)) * (0.75 + (Random.Shared.NextDouble() / 2));

    private Task PauseAsync(TimeSpan pause, CancellationToken stoppingToken) => Task.Delay(pause, time, stoppingToken);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The router at {Router} was not told of {Count} changes ({Reason}): it may give old answers for as long as they may be kept.")]
        public static partial void Failed(ILogger logger, string router, int count, string reason);
    }
}
