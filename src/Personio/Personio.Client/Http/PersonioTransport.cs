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
            return request.Method != HttpMethod.Get ? await WriteAsync(request, report, cancellationToken)
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

    private async Task<PersonioPayload?> ReadAsync(PersonioRequest request, CallReport report, CancellationToken cancellationToken)
    {
        var attempt = await reads.JoinAsync(
            request.Identity, stop => AttemptAsync(request, report.Progress, HttpAttempt.SendAsync, stop), cancellationToken);
        report.Status = attempt.Status;
        return Settle(request, report.Progress, attempt);
    }

    private async Task<HttpAttempt> AttemptAsync(
        PersonioRequest request, CallProgress progress, HttpSending send, CancellationToken cancellationToken)
    {
        var pipeline = pipelines.Of(request.EndpointClass, request.Address);
        var call = new PipelineCall(
            request.Endpoint,
            request.IsIdempotent,
            Caller: this,
            Deadline: time.GetUtcNow() + Connection.Options.TotalTimeout + request.Allowance,
            async stop =>
            {
                progress.BeginAttempt();
                using var message = CreateMessage(request, progress);
                return await send(client, message, new AttemptTarget(request.Endpoint, request.MaxBytes), time, stop);
            })
        {
            Allowance = request.Allowance,
        };
        try
        {
            return await pipeline.ExecuteAsync(call, cancellationToken);
        }
        catch (PersonioException exception) when (request.Method != HttpMethod.Get && progress.IsUnderWay && MayHaveBeenMade(exception))
        {
            throw new PersonioUnknownOutcomeException(exception);
        }
        finally
        {
            progress.CountBudget(call.Waited, call.Left);
        }
    }

    /// <summary>Whether the failure came after the request may have reached Personio.</summary>
    private static bool MayHaveBeenMade(PersonioException exception) => exception switch
    {
        PersonioTimeoutException => true,
        PersonioUnavailableException => !RetryRules.WasNotSent(exception.InnerException),
        PersonioBadResponseException => true,
        _ => false,
    };

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

        return message;
    }

    private static PersonioPayload? Settle(PersonioRequest request, CallProgress progress, HttpAttempt attempt)
    {
        if (attempt.IsSuccess && (request.Accepts.Allows(attempt.MediaType) || attempt.Body.IsEmpty))
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

            throw request.Method == HttpMethod.Get || !LeavesUnknown(attempt.Status) ? exception : new PersonioUnknownOutcomeException(exception);
        }
    }

    /// <summary>A deletion that was sent before and finds nothing now was made by an earlier attempt.</summary>
    private static bool IsDoneAlready(PersonioRequest request, CallProgress progress) =>
        request.Method == HttpMethod.Delete && request.IsIdempotent && progress.Sends > 1;

    /// <summary>A server that fails, or says yes in a way that cannot be read, may have made the change.</summary>
    private static bool LeavesUnknown(int status) => status is 408 or >= 500 or (>= 200 and < 300);
}
