using System.Diagnostics;
using System.Net.Http.Headers;
using Personio.Client.Authentication;
using Personio.Client.Connections;
using Personio.Client.Errors;

namespace Personio.Client.Http;

/// <summary>Makes calls for one scope: sends, retries, records, and turns failures into typed exceptions.</summary>
internal sealed class PersonioTransport(
    PersonioConnection connection,
    ConnectionPipelines pipelines,
    HttpClient client,
    IPersonioCallRecorder recorder,
    TimeProvider time)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    public PersonioConnection Connection { get; } = connection;

    /// <summary>Returns the body of a success, or null for an object that is not there when the request asks for that.</summary>
    public async Task<PersonioPayload?> SendAsync(PersonioRequest request, CancellationToken cancellationToken)
    {
        RefuseOtherGeneration(request);
        var started = time.GetTimestamp();
        var progress = new CallProgress(request.Api);
        using var activity = PersonioDiagnostics.StartCall(request.Method.Method, request.Route, Connection.BaseAddress);
        int? status = null;
        string? code = null;
        try
        {
            var attempt = await AttemptAsync(request, progress, cancellationToken);
            status = attempt.Status;
            return Settle(request, attempt);
        }
        catch (PersonioException exception)
        {
            status ??= exception.Status;
            code = exception.Code;
            throw;
        }
        finally
        {
            Report(activity, request, status, code, progress.Sends, time.GetElapsedTime(started));
        }
    }

    private async Task<HttpAttempt> AttemptAsync(PersonioRequest request, CallProgress progress, CancellationToken cancellationToken)
    {
        var pipeline = request.Method == HttpMethod.Get ? pipelines.Reads : pipelines.Writes;
        var deadline = time.GetUtcNow() + Connection.Options.TotalTimeout;
        return await HttpAttempts.ExecuteAsync(
            pipeline,
            request.Endpoint,
            deadline,
            async stop =>
            {
                using var message = CreateMessage(request, progress);
                return await HttpAttempt.SendAsync(client, message, request.Endpoint, time, stop);
            },
            cancellationToken);
    }

    private static HttpRequestMessage CreateMessage(PersonioRequest request, CallProgress progress)
    {
        var message = new HttpRequestMessage(request.Method, request.Address);
        message.Options.Set(CallProgress.Key, progress);
        if (request.Beta)
        {
            message.Headers.Add("Beta", "true");
        }

        if (request.FileTypes is { } types)
        {
            message.Headers.Accept.ParseAdd(types);
        }

        if (request.JsonBody is { } body)
        {
            message.Content = new ByteArrayContent(body) { Headers = { ContentType = Json } };
        }

        return message;
    }

    private static PersonioPayload? Settle(PersonioRequest request, HttpAttempt attempt)
    {
        if (attempt.IsSuccess)
        {
            if (attempt.MayBeJson || request.FileTypes is not null)
            {
                return new PersonioPayload(request.Endpoint, attempt);
            }

            attempt.Dispose();
            throw PersonioErrors.BadResponse(request.Endpoint, "it is not JSON.", attempt.Status);
        }

        using (attempt)
        {
            var exception = PersonioErrors.FromResponse(request.Endpoint, attempt.Status, attempt.Body, attempt.RetryAfter);
            return request.NullWhenNotFound && exception is PersonioNotFoundException { EndpointUnknown: false } ? null : throw exception;
        }
    }

    private void RefuseOtherGeneration(PersonioRequest request)
    {
        var pinned = Connection.Options.ApiVersion;
        var refused = (pinned, request.Api) is (PersonioApiVersion.V1, PersonioApi.V2) or (PersonioApiVersion.V2, PersonioApi.V1);
        if (refused)
        {
            throw new PersonioVersionException(
                new PersonioFailure { Endpoint = request.Endpoint },
                $"{request.Endpoint} needs Personio's API {request.Api}, but connection '{Connection.Name}' is pinned to {pinned}. "
                + $"Set {Connection.Options.SettingName(nameof(PersonioConnectionOptions.ApiVersion))} to Auto to allow both.");
        }
    }

    private void Report(Activity? activity, PersonioRequest request, int? status, string? code, int sends, TimeSpan duration)
    {
        if (status is { } value)
        {
            PersonioDiagnostics.SetStatus(activity, value);
        }

        if (code is not null)
        {
            PersonioDiagnostics.SetError(activity, code);
        }

        activity?.SetTag("personio.attempts", sends);
        recorder.Record(new PersonioCall(request.Endpoint, status, duration, sends, code));
    }
}
