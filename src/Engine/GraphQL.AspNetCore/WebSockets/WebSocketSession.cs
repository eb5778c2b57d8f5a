using GraphQL.AspNetCore.PersistedDocuments;
using GraphQL.AspNetCore.Requests;
using GraphQL.AspNetCore.Telemetry;
using GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphQL.AspNetCore.WebSockets;

/// <summary>
/// One client's connection under the <c>graphql-transport-ws</c> protocol. Its messages are handled one after another; its operations run
/// beside that.
/// </summary>
internal sealed partial class WebSocketSession(
    HttpContext context,
    SocketChannel channel,
    RequestExecutor executor,
    OperationRunner runner,
    DocumentResolver documents,
    RequestPreparation preparation,
    IServiceScopeFactory scopes,
    GraphQLWebSocketOptions options,
    TransportMetrics metrics,
    ILogger logger) : IDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private volatile bool _isInitialised;
    private bool _isAcknowledged;

    /// <summary>Serves the client until its socket is closed. No operation is at work any more afterwards.</summary>
    /// <param name="stopping">The host stops: the client is asked to connect elsewhere, where it will subscribe again.</param>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var stop = stopping.UnsafeRegister(
            static channel => _ = ((SocketChannel)channel!).CloseAsync(CloseCodes.GoingAway, "The server stops."), channel);
        await using var limit = executor.Options.TimeProvider.CreateTimer(
            static session => ((WebSocketSession)session!).CheckInit(), this, options.InitTimeout, Timeout.InfiniteTimeSpan);
        try
        {
            while (await channel.ReceiveAsync() is { } bytes)
            {
                await HandleAsync(bytes);
            }
        }
        finally
        {
            _expiry?.Dispose();
            await _ended.CancelAsync();
            await Task.WhenAll(_running.Keys.Select(operation => operation.Running));
        }
    }

    public void Dispose() => _ended.Dispose();

    private void CheckInit()
    {
        if (!_isInitialised)
        {
            _ = channel.CloseAsync(CloseCodes.InitTimeout, "Connection initialisation timeout");
        }
    }

    private async Task HandleAsync(ReadOnlyMemory<byte> bytes)
    {
        if (!ClientMessage.TryParse(bytes, out var message, out var fault))
        {
            await channel.CloseAsync(CloseCodes.InvalidMessage, fault);
            return;
        }

        using (message)
        {
            await (message.Type switch
            {
                "connection_init" => InitAsync(message),
                "ping" => PongAsync(message),
                "subscribe" => SubscribeAsync(message),
                "complete" => CompleteAsync(message.Id),
                _ => Task.CompletedTask,
            });
        }
    }

    private async Task InitAsync(ClientMessage message)
    {
        if (_isInitialised)
        {
            await channel.CloseAsync(CloseCodes.TooManyInits, "Too many initialisation requests");
            return;
        }

        _isInitialised = true;
        if (await AuthorizeAsync(message) && await WatchExpiryAsync())
        {
            _isAcknowledged = true;
            using var ack = ServerMessage.Ack();
            await channel.SendAsync(ack);
        }
    }

    private async Task<bool> AuthorizeAsync(ClientMessage message)
    {
        try
        {
            if (options.Authorize is null || await options.Authorize(context, message.Payload, context.RequestAborted))
            {
                return true;
            }

            await channel.CloseAsync(CloseCodes.Forbidden, "Forbidden");
        }
#pragma warning disable CA1031 // A check that fails lets nobody in; the log says why.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.AuthorizationFailed(logger, exception);
            await channel.CloseAsync(CloseCodes.InternalServerError, "Internal server error");
        }

        return false;
    }

    private async Task PongAsync(ClientMessage message)
    {
        using var pong = ServerMessage.Pong(message.Payload);
        await channel.SendAsync(pong);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Whether a WebSocket's client may go on could not be decided")]
        public static partial void AuthorizationFailed(ILogger logger, Exception exception);

        [LoggerMessage(2, LogLevel.Error, "An operation over a WebSocket failed; its error's id is {Id}")]
        public static partial void OperationFailed(ILogger logger, string id, Exception exception);
    }
}
