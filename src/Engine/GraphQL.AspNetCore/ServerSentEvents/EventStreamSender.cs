using GraphQL.AspNetCore.Multipart;
using GraphQL.AspNetCore.Requests;
using GraphQL.AspNetCore.Responses;
using GraphQL.AspNetCore.Telemetry;
using GraphQL.Execution;
using GraphQL.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace GraphQL.AspNetCore.ServerSentEvents;

/// <summary>
/// Answers with a stream of results: as server-sent events, in the "distinct connections mode" of the GraphQL over SSE protocol, or as parts of
/// Apollo's multipart protocol. Only one result is held at a time; the next one is made when the client has taken the last.
/// </summary>
internal sealed class EventStreamSender(
    RequestExecutor executor, IOptions<GraphQLHttpOptions> options, IOptions<GraphQLLimits> limits, IHostApplicationLifetime host, TransportMetrics metrics)
{
    private int _open;

    /// <summary>Takes one of the places for streams.</summary>
    /// <returns>Why there is none; null where there was one, which <see cref="Leave"/> gives back.</returns>
    public Refusal? Enter(AcceptedResponse accepted)
    {
        if (Interlocked.Increment(ref _open) > limits.Value.MaxEventStreams)
        {
            Interlocked.Decrement(ref _open);
            return new Refusal(
                503,
                HttpErrorCodes.TooManyEventStreams,
                $"This server has {limits.Value.MaxEventStreams} streams of events open, as many as it serves "
                + $"({LimitSetting.Of(nameof(GraphQLLimits.MaxEventStreams))}). Try again later, or use a WebSocket.",
                RetryAfter: 5);
        }

        metrics.Connections(1, TransportOf(accepted));
        return null;
    }

    public void Leave(AcceptedResponse accepted)
    {
        Interlocked.Decrement(ref _open);
        metrics.Connections(-1, TransportOf(accepted));
    }

    /// <summary>Sends all results to the end of the stream, of the connection or of the host.</summary>
    /// <param name="context">The request.</param>
    /// <param name="stream">The results.</param>
    /// <param name="inParts">Whether the client is told of them in parts rather than by server-sent events.</param>
    /// <exception cref="OperationCanceledException">The client is gone.</exception>
    public async Task SendAsync(HttpContext context, ResponseStream stream, bool inParts)
    {
        Begin(context, inParts ? EventPartsWriter.ContentType : ResponseMediaType.EventStream.ContentType);
        var budget = new ResultBudget(stream, executor.Options.Limits.MaxResultBytes);
        IEventWriter writer = inParts
            ? new EventPartsWriter(context.Response.BodyWriter, budget, context.RequestAborted)
            : new EventStreamWriter(context.Response.BodyWriter, budget, context.RequestAborted);
        await writer.BeginAsync();
        // A response in parts has an end of its own, which a host that stops waits for; a subscription has none.
        var stopping = stream.IsIncremental ? CancellationToken.None : host.ApplicationStopping;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            await CopyAsync(stream, writer, ending);
        }
        catch (OperationCanceledException) when (host.ApplicationStopping.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            // The client is told that the stream is over and may subscribe to another replica.
        }

        await writer.CompleteAsync();
    }

    private static string TransportOf(AcceptedResponse accepted) => accepted.PrefersEventParts ? "multipart" : "sse";

    private static void Begin(HttpContext context, string contentType)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = contentType;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        // Asks reverse proxies not to hold events back.
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
    }

    private async Task CopyAsync(ResponseStream stream, IEventWriter writer, CancellationTokenSource ending)
    {
        using var timer = new PeriodicTimer(options.Value.EventStreamKeepAlive, executor.Options.TimeProvider);
        await using var results = stream.GetAsyncEnumerator(ending.Token);
        var tick = timer.WaitForNextTickAsync(CancellationToken.None).AsTask();
        while (true)
        {
            var next = results.MoveNextAsync().AsTask();
            try
            {
                while (await Task.WhenAny(next, tick) == tick)
                {
                    await writer.KeepAliveAsync();
                    tick = timer.WaitForNextTickAsync(CancellationToken.None).AsTask();
                }
            }
            catch
            {
                // The results must not be disposed of while they move.
                await ending.CancelAsync();
                await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                throw;
            }

            if (!await next)
            {
                return;
            }

            using var result = results.Current;
            if (!await writer.NextAsync(result))
            {
                return;
            }
        }
    }
}
