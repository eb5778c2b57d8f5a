using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Caching.Distributed;
using Personio.Client.Webhooks;

namespace Personio.Subgraph.Webhooks;

/// <summary>
/// Remembers of each connection the last webhook that was believed and the last that was not, for all processes. Nothing waits for it: a webhook has to be
/// answered within three seconds, and anybody may send what is refused, so each process writes once a second at most.
/// </summary>
[SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever a store fails with, what this process knows itself is told.")]
internal sealed partial class WebhookDiary(IDistributedCache store, TimeProvider time, ILogger<WebhookDiary> logger)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(30);
    private static readonly TimeSpan BetweenWrites = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, AcceptedWebhook> _accepted = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RefusedWebhook> _refused = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _written = new(StringComparer.Ordinal);

    /// <summary>Notes one that proved itself.</summary>
    public void Accept(string connection, WebhookNotification told)
    {
        var accepted = _accepted[connection] = new AcceptedWebhook(time.GetUtcNow(), told.EventName.Word, told.OccurredAt);
        Write(AcceptedPlace(connection), accepted, WebhookReceiptJson.Default.AcceptedWebhook);
    }

    /// <summary>Notes one that was refused.</summary>
    public void Refuse(string connection, WebhookVerdict verdict)
    {
        var why = verdict switch
        {
            WebhookVerdict.NotAuthentic => WebhookRefusal.NotAuthentic,
            WebhookVerdict.TooLarge => WebhookRefusal.TooLarge,
            _ => WebhookRefusal.Malformed,
        };
        var refused = _refused[connection] = new RefusedWebhook(time.GetUtcNow(), why);
        Write(RefusedPlace(connection), refused, WebhookReceiptJson.Default.RefusedWebhook);
    }

    /// <summary>What is known, here or by the other processes.</summary>
    public async Task<WebhookReceipts> ReadAsync(string connection, CancellationToken cancellationToken)
    {
        var elsewhere = ReadAsync(AcceptedPlace(connection), WebhookReceiptJson.Default.AcceptedWebhook, cancellationToken);
        var refusedElsewhere = ReadAsync(RefusedPlace(connection), WebhookReceiptJson.Default.RefusedWebhook, cancellationToken);
        var last = Later(_accepted.GetValueOrDefault(connection), await elsewhere, static accepted => accepted.At);
        var lastRefused = Later(_refused.GetValueOrDefault(connection), await refusedElsewhere, static refused => refused.At);
        return new WebhookReceipts(
            last?.At,
            last?.Event,
            last?.OccurredAt,
            last is null ? null : (int)Math.Max(0, (last.At - last.OccurredAt).TotalSeconds),
            lastRefused?.At,
            lastRefused?.Why);
    }

    private static T? Later<T>(T? one, T? other, Func<T, DateTimeOffset> at)
        where T : class => one is null || (other is not null && at(other) > at(one)) ? other : one;

    private static string AcceptedPlace(string connection) => $"webhook-accepted:{connection}";

    private static string RefusedPlace(string connection) => $"webhook-refused:{connection}";

    private void Write<T>(string place, T entry, JsonTypeInfo<T> type)
    {
        var now = time.GetTimestamp();
        var last = _written.GetOrAdd(place, long.MinValue);
        if ((last == long.MinValue || time.GetElapsedTime(last, now) >= BetweenWrites) && _written.TryUpdate(place, now, last))
        {
            _ = Task.Run(() => WriteAsync(place, JsonSerializer.SerializeToUtf8Bytes(entry, type)));
        }
    }

    private async Task WriteAsync(string place, byte[] entry)
    {
        try
        {
            await store.SetAsync(place, entry, new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = Life });
        }
        catch (Exception failure)
        {
            Log.Unavailable(logger, failure.GetType().Name);
        }
    }

    private async Task<T?> ReadAsync<T>(string place, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            var entry = await Task.Run(() => store.GetAsync(place, cancellationToken), cancellationToken).WaitAsync(Patience, time, cancellationToken);
            return entry is null ? null : JsonSerializer.Deserialize(entry, type);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Unavailable(logger, failure.GetType().Name);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The processes could not tell each other of webhooks ({Reason}): each knows those that came to itself.")]
        public static partial void Unavailable(ILogger logger, string reason);
    }
}
