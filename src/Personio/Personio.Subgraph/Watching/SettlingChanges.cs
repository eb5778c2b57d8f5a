namespace Personio.Subgraph.Watching;

/// <summary>
/// Tells of events once nothing that looks the same can come any more. Personio's events have no id, and times in whole seconds: two changes of one
/// object within a second are one event that comes twice. So the first is told of a second after it came, when both are in what is read then. Where the
/// time has a fraction, or is long gone, there is nothing to wait for.
/// </summary>
internal sealed class SettlingChanges(ChangeFeed feed, TimeProvider time, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    // Clocks differ; nobody's by that much.
    private static readonly TimeSpan LongGone = TimeSpan.FromMinutes(5);

    /// <summary>Tells of a change, now or shortly.</summary>
    public Task AnnounceAsync(string connection, Change change, CancellationToken cancellationToken)
    {
        if (change.OccurredAt.UtcTicks % TimeSpan.TicksPerSecond != 0 || time.GetUtcNow() - change.OccurredAt > LongGone)
        {
            return feed.AnnounceAsync(connection, change, cancellationToken);
        }

        _ = AnnounceLaterAsync(connection, change);
        return Task.CompletedTask;
    }

    private async Task AnnounceLaterAsync(string connection, Change change)
    {
        await Task.Delay(Second, time, lifetime.ApplicationStopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!lifetime.ApplicationStopped.IsCancellationRequested)
        {
            await feed.AnnounceAsync(connection, change, CancellationToken.None);
        }
    }
}
