using System.Text;
using Personio.Client.Security;

namespace Personio.Client.Caching;

/// <summary>
/// One connection's part of the shared cache: names hashed, values sealed, never in the way while Redis is down. What should have been
/// dropped meanwhile is dropped before anything is read again.
/// </summary>
internal sealed class SharedTier(ISharedCache cache, OutageGate gate, SecretBox box, string everything)
{
    private const int MostMissed = 10_000;

    private readonly Lock missedGate = new();
    private readonly Dictionary<(bool IsTag, string Name), long> missed = [];
    private long drops;

    /// <summary>Null while Redis does not answer.</summary>
    public async ValueTask<SharedRead?> ReadAsync(string name, IReadOnlyList<string> tags, CancellationToken cancellationToken)
    {
        if (!await CatchUpAsync(cancellationToken))
        {
            return null;
        }

        var read = await gate.RunAsync<SharedRead?>(
            async stop => await cache.ReadAsync(name, tags, stop), fallback: null, cancellationToken);
        return read is { Value: { } value } ? read with { Value = box.Open(value, Associated(name)) } : read;
    }

    public async ValueTask WriteAsync(
        string name, ReadOnlyMemory<byte> value, IReadOnlyList<TagVersion> tags, TimeSpan life, CancellationToken cancellationToken)
    {
        var sealedValue = box.Seal(value.Span, Associated(name));
        await gate.RunAsync(
            async stop =>
            {
                await cache.WriteAsync(name, sealedValue, tags, life, stop);
                return true;
            },
            fallback: false,
            cancellationToken);
    }

    public async ValueTask DropAsync(IReadOnlyList<string> tags, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        lock (missedGate)
        {
            drops++;
            if (missed.Count + tags.Count + names.Count > MostMissed)
            {
                missed.Clear();
                tags = [everything];
                names = [];
            }

            foreach (var item in tags.Select(static tag => (true, tag)).Concat(names.Select(static name => (false, name))))
            {
                missed[item] = drops;
            }
        }

        await CatchUpAsync(cancellationToken);
    }

    public async ValueTask<bool> WatchAsync(ISharedCacheWatcher watcher, CancellationToken cancellationToken) => await gate.RunAsync(
        async stop =>
        {
            await cache.WatchAsync(watcher, stop);
            return true;
        },
        fallback: false,
        cancellationToken);

    private static byte[] Associated(string name) => Encoding.UTF8.GetBytes(name);

    /// <summary>False while something that was dropped here may still stand in Redis.</summary>
    private async ValueTask<bool> CatchUpAsync(CancellationToken cancellationToken)
    {
        KeyValuePair<(bool IsTag, string Name), long>[] due;
        lock (missedGate)
        {
            if (missed.Count == 0)
            {
                return true;
            }

            due = [.. missed];
        }

        var isDone = await gate.RunAsync(
            async stop =>
            {
                await cache.DropAsync(
                    [.. due.Where(static item => item.Key.IsTag).Select(static item => item.Key.Name)],
                    [.. due.Where(static item => !item.Key.IsTag).Select(static item => item.Key.Name)],
                    stop);
                return true;
            },
            fallback: false,
            cancellationToken);
        if (isDone)
        {
            Forget(due);
        }

        return isDone;
    }

    /// <summary>What was dropped once more meanwhile stays due.</summary>
    private void Forget(KeyValuePair<(bool IsTag, string Name), long>[] done)
    {
        lock (missedGate)
        {
            foreach (var (item, drop) in done)
            {
                if (missed.TryGetValue(item, out var latest) && latest == drop)
                {
                    missed.Remove(item);
                }
            }
        }
    }
}
