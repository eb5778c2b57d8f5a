using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Caching.Distributed;
using Personio.Client.Locks;
using Personio.Client.Security;
using Personio.Subgraph.Errors;

namespace Personio.Subgraph.Idempotency;

/// <summary>What is known about keys: in Redis where it is configured, so that all processes know it; otherwise in this process.</summary>
[SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A store that fails, in whatever way, must not be taken for one that knows nothing.")]
public sealed partial class WriteRecords(IDistributedCache cache, IDistributedLock locks, TimeProvider time, ILogger<WriteRecords> logger)
{
    /// <summary>How long a key is known.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    // An answer that has not come by then does not come. The first one makes the connection.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Begins an attempt; null while another one is at work.</summary>
    internal async Task<IAsyncDisposable?> BeginAsync(string name, TimeSpan longest, CancellationToken cancellationToken) =>
        await AskAsync(stop => locks.TryAcquireAsync($"write:{name}:work", longest, stop), cancellationToken) is { } handle ? new Work(this, handle) : null;

    /// <summary>Claims the key for a write; null where an earlier attempt did.</summary>
    internal Task<IAsyncDisposable?> ClaimAsync(string name, CancellationToken cancellationToken) =>
        AskAsync(stop => locks.TryAcquireAsync($"write:{name}", Life, stop), cancellationToken);

    /// <summary>Gives a claim back, because nothing was written. Where that fails the key stays claimed, which is safe.</summary>
    internal Task GiveBackAsync(IAsyncDisposable claim) => TryAsync(async () => await claim.DisposeAsync());

    /// <summary>What an attempt with the key wrote; null where none has.</summary>
    internal async Task<WriteRecord<T>?> FindAsync<T>(ConnectionSeal seal, string name, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var entry = await AskAsync(async stop => await cache.GetAsync(Place(name), stop), cancellationToken);
        if (entry is null || seal.Open(entry, name) is not { Length: > InputMark.Length } plain)
        {
            return null;
        }

        var mark = Encoding.ASCII.GetString(plain, 0, InputMark.Length);
        return new WriteRecord<T>(new InputMark(mark), JsonSerializer.Deserialize(plain.AsSpan(InputMark.Length), type)!);
    }

    /// <summary>Keeps what was written. Where that fails the key stays claimed, and a further attempt is told that the outcome is unknown.</summary>
    internal Task KeepAsync<T>(ConnectionSeal seal, string name, WriteRecord<T> record, JsonTypeInfo<T> type)
    {
        byte[] plain = [.. Encoding.ASCII.GetBytes(record.Mark.Value), .. JsonSerializer.SerializeToUtf8Bytes(record.Receipt, type)];
        return TryAsync(async () => await cache.SetAsync(
            Place(name), seal.Seal(plain, name), new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = Life }));
    }

    private static string Place(string name) => $"write:{name}";

    private async Task<T> AskAsync<T>(Func<CancellationToken, ValueTask<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await Task.Run(() => ask(cancellationToken).AsTask(), cancellationToken).WaitAsync(Patience, time, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Unavailable(logger, failure.GetType().Name);
            throw new GraphQLException(
                "The store of the idempotency keys does not answer, so nothing was written. Try again with the same key.", WriteErrorCodes.IdempotencyUnavailable);
        }
    }

    private async Task TryAsync(Func<Task> write)
    {
        try
        {
            await Task.Run(write).WaitAsync(Patience, time);
        }
        catch (Exception failure)
        {
            Log.NotKept(logger, failure.GetType().Name);
        }
    }

    private sealed class Work(WriteRecords records, IAsyncDisposable handle) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await records.TryAsync(async () => await handle.DisposeAsync());
    }

    // The type and not the text: a Redis client's messages may quote its configuration.
    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The store of the idempotency keys does not answer ({Reason}): a write was refused.")]
        public static partial void Unavailable(ILogger logger, string reason);

        [LoggerMessage(2, LogLevel.Warning, "The store of the idempotency keys did not take what an attempt ended with ({Reason}). The key stays claimed.")]
        public static partial void NotKept(ILogger logger, string reason);
    }
}

/// <summary>What an attempt wrote.</summary>
/// <param name="Mark">The input's.</param>
/// <param name="Receipt">What the answer is made of.</param>
internal sealed record WriteRecord<T>(InputMark Mark, T Receipt);
