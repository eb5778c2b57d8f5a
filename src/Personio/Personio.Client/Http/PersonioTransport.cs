using System.Net.Http.Headers;
using Personio.Client.Caching;
using Personio.Client.Connections;
using Personio.Client.Errors;
using Personio.Client.Flights;
using Personio.Client.Resilience;

namespace Personio.Client.Http;

/// <summary>Makes calls for one scope: finds in the cache or sends, retries, records, and turns failures into typed exceptions.</summary>
internal sealed partial class PersonioTransport(
    PersonioConnection connection,
    ConnectionPipelines pipelines,
    SingleFlight<HttpAttempt> reads,
    ReadCache cache,
    HttpClient client,
    IPersonioCallRecorder recorder,
    PersonioCallContext context,
    TimeProvider time)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    public PersonioConnection Connection { get; } = connection;

    /// <summary>Returns the body of a success, or null for an object that is not there when the request asks for that.</summary>
    /// <exception cref="PersonioException">Personio did not answer properly.</exception>
    public async Task<PersonioPayload?> SendAsync(PersonioRequest request, CancellationToken cancellationToken)
    {
        Connection.RefuseOtherGeneration(request);
        using var report = new CallReport(request, Connection, recorder, time);
        try
        {
            return request.IsChange ? await WriteAsync(request, report, cancellationToken)
                : cache.Keeps(request) ? await ReadCachedAsync(request, report, cancellationToken)
                : await ReadAsync(request, report, cancellationToken);
        }
        catch (PersonioException exception)
        {
            report.Status ??= exception.Status;
            report.Code = exception.Code;
            throw;
        }
    }

    private async Task<HttpAttempt> AttemptAsync(
        PersonioRequest request, CallProgress progress, HttpSending send, CancellationToken cancellationToken)
    {
        var pipeline = pipelines.Of(request.EndpointClass, request.Address);
        var call = new PipelineCall(
            request.Endpoint,
            request.IsIdempotent,
            Caller: this,
            DeadlineOf(request),
            stop => SendOnceAsync(request, progress, send, stop))
        {
            Allowance = request.Allowance,
            IsReadOnce = request.File is { IsReadOnce: true },
        };
        try
        {
            return await pipeline.ExecuteAsync(call, cancellationToken);
        }
        catch (PersonioException exception) when (request.IsChange && progress.IsInDoubt)
        {
            throw new PersonioUnknownOutcomeException(exception);
        }
        catch (OperationCanceledException exception) when (request.IsChange && progress.IsInDoubt)
        {
            // Whoever leaves a change that is out has to know: "canceled" alone would mean that nothing was done.
            throw new PersonioUnknownOutcomeException(new PersonioFailure { Endpoint = request.Endpoint }, exception);
        }
        catch (PersonioException exception) when (IsForWantOfTime(exception))
        {
            throw Hurried(exception);
        }
        finally
        {
            progress.CountBudget(call.Waited, call.Left);
        }
    }

    /// <summary>When the call's time is up: its own, or its scope's where that ends earlier.</summary>
    private DateTimeOffset DeadlineOf(PersonioRequest request)
    {
        var own = time.GetUtcNow() + Connection.Options.TotalTimeout + request.Allowance;
        return context.Deadline is { } end && end < own ? end : own;
    }

    /// <summary>One attempt. Notes when it ends without telling whether the request was carried out.</summary>
    private async Task<HttpAttempt> SendOnceAsync(
        PersonioRequest request, CallProgress progress, HttpSending send, CancellationToken cancellationToken)
    {
        progress.BeginAttempt();
        try
        {
            using var message = CreateMessage(request, progress);
            var answer = await send(client, message, new AttemptTarget(request.Endpoint, request.MaxBytes), time, cancellationToken);
            if (answer.Status is 408 or >= 500)
            {
                progress.Doubt();
            }

            return answer;
        }
        catch (Exception exception) when (progress.IsUnderWay && !RetryRules.WasNotSent(exception))
        {
            progress.Doubt();
            throw;
        }
    }

    private static HttpRequestMessage CreateMessage(PersonioRequest request, CallProgress progress)
    {
        var message = new HttpRequestMessage(request.Method, request.Address);
        message.Options.Set(CallProgress.Key, progress);
        foreach (var type in request.Accepts.AcceptHeader())
        {
            message.Headers.Accept.Add(type);
        }

        if (request.Beta)
        {
            message.Headers.Add("Beta", "true");
        }

        if (request.JsonBody is { } body)
        {
            message.Content = new ByteArrayContent(body) { Headers = { ContentType = Json } };
        }
        else if (request.Content is { } create)
        {
            message.Content = create();
        }
        else if (request.IsChange)
        {
            // Without a body the handler would send it a second time, unasked, when a connection that was used before ends without an answer.
            message.Content = new ByteArrayContent([]);
        }

        return message;
    }

    private static PersonioPayload? Settle(PersonioRequest request, CallProgress progress, HttpAttempt attempt)
    {
        if ((attempt.IsSuccess && (request.Accepts.Allows(attempt.MediaType) || attempt.Body.IsEmpty))
            || (attempt.Status == 400 && request.RefusalIsAnswer && request.Accepts.Allows(attempt.MediaType)))
        {
            return PersonioPayload.Of(request.Endpoint, attempt);
        }

        using (attempt)
        {
            var exception = attempt.IsSuccess
                ? PersonioErrors.BadResponse(request.Endpoint, $"it is not {request.Accepts.Describe()}.", attempt.Status)
                : PersonioErrors.FromResponse(request.Endpoint, attempt.Status, attempt.Body, attempt.RetryAfter);
            if (exception is PersonioNotFoundException { EndpointUnknown: false } && (request.NullWhenNotFound || IsDoneAlready(request, progress)))
            {
                return null;
            }

            throw request.IsChange && (progress.IsInDoubt || attempt.IsSuccess) ? new PersonioUnknownOutcomeException(exception) : exception;
        }
    }

    /// <summary>A deletion that finds nothing after an attempt of which nobody knows was made by that attempt.</summary>
    private static bool IsDoneAlready(PersonioRequest request, CallProgress progress) => request.Method == HttpMethod.Delete && progress.IsInDoubt;
}
