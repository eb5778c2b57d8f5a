using Personio.Client.Connections;
using Personio.Client.Replicas;
using Personio.Client.Webhooks;
using Personio.Subgraph.Watching;

namespace Personio.Subgraph.Webhooks;

/// <summary>Takes what Personio's webhooks bring: believes what proves itself, and heeds each event once in all processes.</summary>
internal sealed partial class WebhookInbox(
    IServiceProvider services,
    PersonioConnectionNames connections,
    IReplicaMarks marks,
    ChangeFeed feed,
    SettlingChanges settling,
    WebhookDiary diary,
    ILogger<WebhookInbox> logger)
{
    /// <summary>How long an event is remembered, in which it is heeded once.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    /// <summary>Checks and heeds what came in for a connection.</summary>
    /// <returns>Null where there is no such connection, or it has no secret by which anything could prove itself.</returns>
    public async Task<WebhookVerdict?> TakeAsync(string connection, HttpRequest request, CancellationToken cancellationToken)
    {
        if (!connections.Names.Contains(connection, StringComparer.Ordinal)
            || services.GetRequiredKeyedService<WebhookSecrets>(connection).Receiver is not { } receiver)
        {
            return null;
        }

        var (verdict, told) = await receiver.ReceiveAsync(name => request.Headers[name] is [var value] ? value : null, request.Body, cancellationToken);
        if (told is not null)
        {
            diary.Accept(connection, told);
            await HeedAsync(connection, told, cancellationToken);
        }
        else
        {
            diary.Refuse(connection, verdict);
            Log.Refused(logger, connection, verdict);
        }

        return verdict;
    }

    /// <summary>Heeds an event, unless it was heeded before, in whichever process.</summary>
    /// <returns>False where it was.</returns>
    public async Task<bool> HeedAsync(string connection, WebhookNotification told, CancellationToken cancellationToken)
    {
        if (WebhookEvents.KindOf(told.EventName) is not { } kind)
        {
            return false;
        }

        if (WebhookEvents.ChangeOf(kind, told) is not { } change)
        {
            Log.Unnamed(logger, connection, told.EventName.Word);
            await feed.ForgetAsync(connection, kind, cancellationToken);
            return true;
        }

        // Of each copy, too: what looks like one may be a second change within the same second.
        await feed.ForgetAsync(connection, change, cancellationToken);
        var mark = $"webhook:{connection}:{WebhookEvents.KeyOf(told.EventName, told.OccurredAt, told.Payload)}";
        if (!await marks.TrySetAsync(mark, Memory, cancellationToken))
        {
            return false;
        }

        try
        {
            await settling.AnnounceAsync(connection, change, cancellationToken);
            return true;
        }
        catch
        {
            // Not acknowledged, so Personio sends it again: then it has to be new.
            await marks.RemoveAsync(mark, CancellationToken.None);
            throw;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A webhook for connection {Connection} was refused: {Verdict}. Its token or headers must be those of the settings, or those that registerWebhook gave it.")]
        public static partial void Refused(ILogger logger, string connection, WebhookVerdict verdict);

        [LoggerMessage(2, LogLevel.Information, "A webhook for connection {Connection} told of {Event} without saying of whom: all that is cached of the kind was dropped.")]
        public static partial void Unnamed(ILogger logger, string connection, string @event);
    }
}
