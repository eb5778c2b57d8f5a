using System.Buffers;
using System.Text.Json;
using GraphQL.AspNetCore.Authorization;
using GraphQL.AspNetCore.Gateway;
using GraphQL.AspNetCore.Hosting;
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

namespace GraphQL.AspNetCore.Callbacks;

/// <summary>
/// Answers a request of Apollo's HTTP callback protocol, version 1.0: subscribes, has the gateway confirm that it has asked, and answers
/// <c>{"data":null}</c>. The operation is looked at first: for one that is refused nobody is called.
/// </summary>
internal sealed partial class CallbackRequestHandler(
    RequestExecutor executor,
    OperationRunner runner,
    DocumentResolver documents,
    RequestPreparation preparation,
    GatewayChannel gateway,
    CallbackClient client,
    CallbackSubscriptions subscriptions,
    IServiceScopeFactory scopes,
    IOptions<GraphQLHttpOptions> http,
    IOptions<GraphQLCallbackOptions> options,
    IHostApplicationLifetime host,
    TransportMetrics metrics,
    ILogger<CallbackRequestHandler> logger)
{
    private readonly GraphQLCallbackOptions _options = options.Value;

    public async Task HandleAsync(HttpContext context, ParsedRequest request, ResponseMediaType mediaType)
    {
        if ((Admit(context, request, out var callback) ?? subscriptions.Enter(callback!)) is { } refusal)
        {
            await RefuseAsync(context, refusal, mediaType);
            return;
        }

        var session = new CallbackSession(
            callback!, client.Open(callback!), scopes.CreateAsyncScope(), _options, executor.Options.TimeProvider, logger);
        var isServed = false;
        try
        {
            isServed = await AnswerAsync(context, request, session, mediaType);
        }
        finally
        {
            if (!isServed)
            {
                session.Abandon();
                await subscriptions.CloseAsync(session);
            }
        }
    }

    private Refusal? Admit(HttpContext context, ParsedRequest request, out CallbackRequest? callback)
    {
        if (CallbackRequest.Read(request.Extensions, _options, out callback) is { } invalid)
        {
            return invalid;
        }

        return !client.MayCall(callback!) ? CallbackRefusals.NotAllowed
            : gateway.IsConfigured && !gateway.IsOpen(context) ? CallbackRefusals.NoGateway
            : TicketExpiry.Of(context) <= executor.Options.TimeProvider.GetUtcNow() ? CallbackRefusals.Expired
            : null;
    }

    /// <summary>Answers the request.</summary>
    /// <returns>True where the session goes on by itself.</returns>
    private async Task<bool> AnswerAsync(HttpContext context, ParsedRequest request, CallbackSession session, ResponseMediaType mediaType)
    {
        using var aborting = context.RequestAborted.UnsafeRegister(static session => ((CallbackSession)session!).Abandon(), session);
        var document = await documents.ResolveAsync(request, gateway.IsOpen(context), session.Ended);
        if (document.Refusal is { } refusal)
        {
            return await RefuseAsync(context, refusal, mediaType);
        }

        if (await runner.SubscribeAsync(OperationOf(context, request, document.Text!, session), session.Ended) is not { } stream)
        {
            return await RefuseAsync(context, runner.Busy, mediaType);
        }

        if (document.IsKept(stream.Result?.Outcome))
        {
            await documents.KeepAsync(document, session.Ended);
        }

        if (stream.Result is { } result)
        {
            await SendAsync(context, result, mediaType);
            return false;
        }

        if ((stream.IsIncremental ? CallbackRefusals.NoSubscription : await session.CheckAsync()) is { } failure)
        {
            return await RefuseAsync(context, failure, mediaType);
        }

        var expires = TicketExpiry.Of(context);
        await subscriptions.AddAsync(session);
        await ConfirmAsync(context, mediaType);
        var maxResultBytes = executor.Options.Limits.MaxResultBytes;
        subscriptions.Begin(session, () => session.RunAsync(stream, maxResultBytes, expires, host.ApplicationStopping));
        return true;
    }

    // What it refers to must not end with the request.
    private OperationRequest OperationOf(HttpContext context, ParsedRequest request, string document, CallbackSession session) =>
        preparation.Prepare(context, new OperationRequest
        {
            Document = document,
            OperationName = request.OperationName,
            Variables = Copy(request.Variables),
            Extensions = Copy(request.Extensions),
            Services = session.Services,
            BeginEvent = scopes.BeginEvent,
            BeginPart = runner.BeginPartAsync,
            Cost = CostHeader.Read(context.Request.Headers),
        });

    private static JsonElement Copy(JsonElement element) => element.ValueKind is JsonValueKind.Undefined ? element : element.Clone();

    // Gateways take any 200 for a subscription that has begun, so one that was refused is never answered so.
    private async Task SendAsync(HttpContext context, OperationResult result, ResponseMediaType mediaType)
    {
        using var written = result;
        using var body = runner.MakeBody();
        var last = runner.Write(result, body);
        var status = http.Value.StatusProfile.StatusOf(last, mediaType.IsLegacy && last.Outcome is OperationOutcome.Executed or OperationOutcome.CostOnly);
        await ResponseSender.SendAsync(context, body, status, mediaType);
    }

    private static async Task ConfirmAsync(HttpContext context, ResponseMediaType mediaType)
    {
        using var body = new SegmentedBuffer();
        body.Write("{\"data\":null}"u8);
        context.Response.Headers[CallbackChannel.ProtocolHeader] = CallbackChannel.Protocol;
        await ResponseSender.SendAsync(context, body, StatusCodes.Status200OK, mediaType);
    }

    private async Task<bool> RefuseAsync(HttpContext context, Refusal refusal, ResponseMediaType mediaType)
    {
        Log.Refused(logger, refusal.Status, refusal.Code);
        metrics.Refused(refusal.Code);
        await ResponseSender.SendAsync(context, refusal, mediaType);
        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(3, LogLevel.Debug, "A subscription by callback was refused with status {Status} and code {Code}")]
        public static partial void Refused(ILogger logger, int status, string code);
    }
}
