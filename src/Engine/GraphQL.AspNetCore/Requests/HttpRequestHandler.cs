using GraphQL.AspNetCore.Batches;
using GraphQL.AspNetCore.Gateway;
using GraphQL.AspNetCore.Hosting;
using GraphQL.AspNetCore.Multipart;
using GraphQL.AspNetCore.PersistedDocuments;
using GraphQL.AspNetCore.Responses;
using GraphQL.AspNetCore.ServerSentEvents;
using GraphQL.AspNetCore.Telemetry;
using GraphQL.AspNetCore.Uploads;
using GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GraphQL.AspNetCore.Requests;

/// <summary>Answers one HTTP request: checks it, reads it, executes it and writes the response.</summary>
internal sealed partial class HttpRequestHandler(
    OperationRunner runner,
    DocumentResolver documents,
    RequestPreparation preparation,
    BatchRunner batches,
    UploadReader uploads,
    EventStreamSender eventStreams,
    MultipartSender multiparts,
    IServiceScopeFactory scopes,
    TransportMetrics metrics,
    IOptions<GraphQLHttpOptions> options,
    IOptionsMonitor<GraphQLLimits> limits,
    IOptions<GraphQLUploadOptions> uploadOptions,
    ILogger<HttpRequestHandler> logger)
{
    private static readonly Refusal NotAcceptable = new(
        406,
        HttpErrorCodes.NotAcceptable,
        "The request accepts no media type this server can answer with: accept application/graphql-response+json, "
        + "application/json, text/event-stream or multipart/mixed.");

    private readonly GraphQLHttpOptions _options = options.Value;
    private readonly Func<EventScope> _beginEvent = scopes.BeginEvent;
    private readonly Func<CancellationToken, ValueTask<IDisposable>> _beginPart = runner.BeginPartAsync;

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            await AnswerAsync(context, AcceptedResponse.Negotiate(context.Request.Headers.Accept));
        }
        catch (Exception exception) when (
            exception is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            Log.Aborted(logger);
        }
    }

    private async Task AnswerAsync(HttpContext context, AcceptedResponse accepted)
    {
        // What is refused before a stream begins is refused as JSON.
        var mediaType = accepted.MediaType ?? ResponseMediaType.Json;
        try
        {
            if (accepted.IsNothing)
            {
                await RefuseAsync(context, NotAcceptable, mediaType);
            }
            else if (RequestRules.Check(context.Request, _options, LimitsOf(context), uploadOptions.Value.Allow) is { } refusal)
            {
                await RefuseAsync(context, refusal, mediaType);
            }
            else if (HttpMethods.IsGet(context.Request.Method))
            {
                await GetAsync(context, mediaType, accepted);
            }
            else
            {
                await PostAsync(context, mediaType, accepted);
            }
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            await RefuseAsync(context, Explain(exception, LimitsOf(context)), mediaType);
        }
        catch (Exception exception) when (!context.RequestAborted.IsCancellationRequested)
        {
            await FailAsync(context, exception, mediaType);
        }
    }

    private async Task GetAsync(HttpContext context, ResponseMediaType mediaType, AcceptedResponse accepted)
    {
        if (!QueryStringParser.TryParse(context.Request.Query, _options.StatusProfile, out var request, out var refusal))
        {
            await RefuseAsync(context, refusal, mediaType);
            return;
        }

        using (request)
        {
            await ExecuteAsync(context, request, mediaType, accepted);
        }
    }

    private async Task ExecuteAsync(HttpContext context, ParsedRequest request, ResponseMediaType mediaType, AcceptedResponse accepted)
    {
        if (!accepted.TakesEvents)
        {
            await AnswerAsync(context, request, mediaType, accepted);
        }
        else if (eventStreams.Enter(accepted) is { } tooMany)
        {
            await RefuseAsync(context, tooMany, mediaType);
        }
        else
        {
            try
            {
                await AnswerAsync(context, request, mediaType, accepted);
            }
            finally
            {
                eventStreams.Leave(accepted);
            }
        }
    }

    private async Task AnswerAsync(HttpContext context, ParsedRequest request, ResponseMediaType mediaType, AcceptedResponse accepted)
    {
        var aborted = context.RequestAborted;
        var document = await documents.ResolveAsync(request, preparation.IsFromGateway(context), aborted);
        if (document.Refusal is { } refusal)
        {
            await RefuseAsync(context, refusal, mediaType);
            return;
        }

        var operation = preparation.Prepare(context, new OperationRequest
        {
            Document = document.Text!,
            OperationName = request.OperationName,
            Variables = request.Variables,
            Files = request.Files,
            Extensions = request.Extensions,
            Services = new LateServices(context),
            BeginEvent = _beginEvent,
            BeginPart = _beginPart,
            NoMutations = HttpMethods.IsGet(context.Request.Method),
            InOnePart = !accepted.EventStream && !accepted.Multipart,
            Cost = CostHeader.Read(context.Request.Headers),
        });
        using var body = runner.MakeBody();
        var stream = accepted switch
        {
            { TakesEvents: true } => await runner.SubscribeAsync(operation, aborted),
            { Multipart: true } => await runner.RunIncrementallyAsync(operation, aborted),
            _ => null,
        };
        var takesStream = accepted.TakesEvents || accepted.Multipart;
        var result = takesStream ? stream?.Result : await runner.RunAsync(operation, body, aborted);
        if (stream is null && result is null)
        {
            await RefuseAsync(context, runner.Busy, mediaType);
            return;
        }

        if (document.IsKept(result?.Outcome))
        {
            await documents.KeepAsync(document, aborted);
        }

        await (stream switch
        {
            null => SendAsync(context, result!, body, mediaType),
            { Result: { } only } when accepted.MediaType is not null && !accepted.PrefersEventStream =>
                SendAsync(context, runner.Write(only, body), body, mediaType),
            { Result: null, IsIncremental: false } => eventStreams.SendAsync(context, stream, accepted.PrefersEventParts),
            _ when accepted.PrefersMultipart => multiparts.SendAsync(context, stream),
            _ => eventStreams.SendAsync(context, stream, inParts: !accepted.EventStream),
        });
    }

    private Task SendAsync(HttpContext context, OperationResult result, SegmentedBuffer body, ResponseMediaType mediaType)
    {
        var status = _options.StatusProfile.StatusOf(result, mediaType.IsLegacy);
        if (HttpMethods.IsGet(context.Request.Method) && result.Outcome == OperationOutcome.OperationNotAllowed)
        {
            status = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "POST";
        }

        return ResponseSender.SendAsync(context, body, status, mediaType);
    }

    private GraphQLLimits LimitsOf(HttpContext context) => limits.Of(preparation.IsFromGateway(context));

    private Task RefuseAsync(HttpContext context, Refusal refusal, ResponseMediaType mediaType)
    {
        Log.Refused(logger, refusal.Status, refusal.Code);
        metrics.Refused(refusal.Code);
        return ResponseSender.SendAsync(context, refusal, mediaType);
    }

    private Task FailAsync(HttpContext context, Exception exception, ResponseMediaType mediaType)
    {
        var id = Guid.NewGuid().ToString("N");
        Log.Failed(logger, id, exception);
        if (context.Response.HasStarted)
        {
            // Half a response must not look like a whole one.
            context.Abort();
            return Task.CompletedTask;
        }

        return ResponseSender.SendAsync(context, Refusal.Failed, mediaType, id);
    }

    /// <summary>The server found the request's bytes to be wrong while its body was read; what it says in detail stays in its log.</summary>
    private static Refusal Explain(BadHttpRequestException exception, GraphQLLimits limits) => exception.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => RequestRules.TooLarge(limits.MaxRequestBodyBytes),
        StatusCodes.Status408RequestTimeout => new Refusal(408, HttpErrorCodes.RequestTimeout, "The request body came too slowly."),
        _ => Refusal.BadRequest("The request body broke off or is not valid HTTP."),
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "The request was given up by its client")]
        public static partial void Aborted(ILogger logger);

        [LoggerMessage(2, LogLevel.Debug, "The request was refused with status {Status} and code {Code}")]
        public static partial void Refused(ILogger logger, int status, string code);

        [LoggerMessage(3, LogLevel.Error, "The request failed; its error's id is {Id}")]
        public static partial void Failed(ILogger logger, string id, Exception exception);
    }
}
