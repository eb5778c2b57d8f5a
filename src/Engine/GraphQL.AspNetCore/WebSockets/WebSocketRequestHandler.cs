using GraphQL.AspNetCore.PersistedDocuments;
using GraphQL.AspNetCore.Requests;
using GraphQL.AspNetCore.Responses;
using GraphQL.AspNetCore.Telemetry;
using GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GraphQL.AspNetCore.WebSockets;

/// <summary>Answers a request to open a WebSocket: refuses it, or serves the socket to its end.</summary>
internal sealed partial class WebSocketRequestHandler(
    RequestExecutor executor,
    OperationRunner runner,
    DocumentResolver documents,
    RequestPreparation preparation,
    IServiceScopeFactory scopes,
    IOptions<GraphQLWebSocketOptions> options,
    IHostApplicationLifetime host,
    TransportMetrics metrics,
    ILogger<WebSocketRequestHandler> logger)
{
    public const string Subprotocol = "graphql-transport-ws";

    private readonly GraphQLWebSocketOptions _options = options.Value;
    private int _open;

    /// <summary>How many sockets are open.</summary>
    public int Open => Volatile.Read(ref _open);

    public async Task HandleAsync(HttpContext context)
    {
        if (!_options.AllowOrigin(context.Request))
        {
            await RefuseAsync(context, new Refusal(
                403, HttpErrorCodes.OriginNotAllowed, "Pages of this origin may not open a WebSocket here. The server's operator can allow it."));
            return;
        }

        try
        {
            if (Interlocked.Increment(ref _open) > _options.MaxSockets)
            {
                await RefuseAsync(context, new Refusal(
                    503, HttpErrorCodes.TooManyWebSockets, "This server has as many WebSockets open as it serves. Try again later.", RetryAfter: 5));
                return;
            }

            metrics.Connections(1, "websocket");
            try
            {
                await ServeAsync(context);
            }
            finally
            {
                metrics.Connections(-1, "websocket");
            }
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    private async Task ServeAsync(HttpContext context)
    {
        var isAcceptable = context.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol, StringComparer.Ordinal);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = isAcceptable ? Subprotocol : null,
            KeepAliveInterval = _options.KeepAliveInterval,
            KeepAliveTimeout = _options.KeepAliveTimeout,
        });
        using var channel = new SocketChannel(socket, _options, executor.Options.TimeProvider);
        if (isAcceptable)
        {
            using var session = new WebSocketSession(context, channel, executor, runner, documents, preparation, scopes, _options, metrics, logger);
            await session.RunAsync(host.ApplicationStopping);
        }
        else
        {
            await channel.CloseAsync(CloseCodes.SubprotocolNotAcceptable, "Subprotocol not acceptable");
            await channel.ReceiveAsync();
        }

        Log.Closed(logger, channel.CloseCode);
    }

    private Task RefuseAsync(HttpContext context, Refusal refusal)
    {
        Log.Refused(logger, refusal.Status, refusal.Code);
        metrics.Refused(refusal.Code);
        return ResponseSender.SendAsync(context, refusal, ResponseMediaType.Json);
    }

    private static partial class Log
    {
        [LoggerMessage(3, LogLevel.Debug, "A WebSocket was refused with status {Status} and code {Code}")]
        public static partial void Refused(ILogger logger, int status, string code);

        [LoggerMessage(4, LogLevel.Debug, "A WebSocket has ended; the server closed it with {Code}")]
        public static partial void Closed(ILogger logger, int? code);
    }
}
