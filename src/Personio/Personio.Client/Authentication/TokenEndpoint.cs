using System.Net.Http.Headers;
using System.Text.Json;
using Personio.Client.Budgets;
using Personio.Client.Connections;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Resilience;

namespace Personio.Client.Authentication;

/// <summary>
/// Exchanges client credentials for a token. v1 takes them as JSON, v2 as a form and nothing else; never in the query string, which
/// Personio is switching off and every proxy logs.
/// </summary>
internal sealed class TokenEndpoint
{
    private const string V1Route = "/v1/auth";
    private const string V2Route = "/v2/auth/token";
    private const string RevokeRoute = "/v2/auth/revoke";
    private const int MaxBytes = 1024 * 1024;

    private readonly PersonioConnection connection;
    private readonly PersonioApi api;
    private readonly IHttpClientFactory clients;
    private readonly TimeProvider time;
    private readonly EndpointPipeline pipeline;

    public TokenEndpoint(PersonioConnection connection, PersonioApi api, IHttpClientFactory clients, ConnectionPipelines pipelines, TimeProvider time)
    {
        this.connection = connection;
        this.api = api;
        this.clients = clients;
        this.time = time;

        pipeline = pipelines.Of(api == PersonioApi.V1 ? EndpointClasses.V1Token : EndpointClasses.V2Token, connection.BaseAddress);
        Endpoint = "POST " + Route;
    }

    public string Endpoint { get; }

    private string Route => api == PersonioApi.V1 ? V1Route : V2Route;

    public async Task<FetchedToken> FetchAsync(CancellationToken cancellationToken)
    {
        using var activity = PersonioDiagnostics.StartCall("POST", Route, connection.BaseAddress);
        try
        {
            using var attempt = await SendAsync(Endpoint, CreateRequest, cancellationToken);
            PersonioDiagnostics.SetStatus(activity, attempt.Status);
            if (attempt.Status is < 200 or >= 300)
            {
                throw Refusal(attempt);
            }

            return TokenResponseReader.Read(Endpoint, attempt.Status, attempt.Body);
        }
        catch (PersonioException exception)
        {
            PersonioDiagnostics.SetError(activity, exception.Code);
            throw;
        }
    }

    /// <summary>Makes a token of v2 useless before its time ("Personio v2: authentication"). v1 has nothing of the kind.</summary>
    /// <exception cref="PersonioException">It may live on.</exception>
    public async Task RevokeAsync(string token, CancellationToken cancellationToken)
    {
        const string Revoke = "POST " + RevokeRoute;
        using var activity = PersonioDiagnostics.StartCall("POST", RevokeRoute, connection.BaseAddress);
        using var attempt = await SendAsync(Revoke, () => CreateRevocation(token), cancellationToken);
        PersonioDiagnostics.SetStatus(activity, attempt.Status);
        if (!attempt.IsSuccess)
        {
            // Without the body: it could echo the token.
            throw PersonioErrors.FromResponse(Revoke, attempt.Status, body: default, attempt.RetryAfter);
        }
    }

    /// <summary>The POSTs that are repeated: to ask for a token, or to revoke one, twice changes nothing more.</summary>
    private async Task<HttpAttempt> SendAsync(string endpoint, Func<HttpRequestMessage> create, CancellationToken cancellationToken)
    {
        var client = clients.CreateClient(PersonioConnection.TokenClientName(connection.Name));
        var call = new PipelineCall(
            endpoint,
            IsIdempotent: true,
            Caller: this,
            Deadline: time.GetUtcNow() + connection.Options.TotalTimeout,
            async stop =>
            {
                using var request = create();
                return await HttpAttempt.SendAsync(client, request, new AttemptTarget(endpoint, MaxBytes), time, stop);
            });
        return await pipeline.ExecuteAsync(call, cancellationToken);
    }

    /// <summary>With the token as its own authorization: some accounts were refused without one.</summary>
    private HttpRequestMessage CreateRevocation(string token) => new(HttpMethod.Post, connection.AddressOf(RevokeRoute))
    {
        Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        Content = new FormUrlEncodedContent([new("token", token)]),
    };

    private HttpRequestMessage CreateRequest()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, connection.AddressOf(Route));
        request.Content = api == PersonioApi.V1 ? JsonCredentials() : FormCredentials();
        return request;
    }

    private ByteArrayContent JsonCredentials()
    {
        var buffer = new MemoryStream(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("client_id"u8, connection.Options.ClientId);
            writer.WriteString("client_secret"u8, connection.Options.ClientSecret);
            writer.WriteEndObject();
        }

        var content = new ByteArrayContent(buffer.GetBuffer(), 0, (int)buffer.Length);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    private FormUrlEncodedContent FormCredentials() => new(
    [
        new("grant_type", "client_credentials"),
        new("client_id", connection.Options.ClientId!),
        new("client_secret", connection.Options.ClientSecret!),
    ]);

    /// <summary>
    /// Wrong credentials are 403 or 401 in v1 and 400 <c>invalid_client</c> in v2. Personio's text is kept out: it could echo what was
    /// sent.
    /// </summary>
    private PersonioException Refusal(HttpAttempt attempt)
    {
        var failure = new PersonioFailure { Endpoint = Endpoint, Status = attempt.Status, RetryAfter = attempt.RetryAfter };
        return attempt.Status switch
        {
            429 => new PersonioRateLimitedException(failure),
            408 or 504 => new PersonioTimeoutException(failure),
            >= 400 and < 500 => new PersonioAuthenticationException(
                failure with { TraceId = PersonioErrorBodyParser.Parse(attempt.Body).TraceId },
                $"Personio refused the client credentials of connection '{connection.Name}' at {Endpoint} (HTTP {attempt.Status}). "
                + $"Check {connection.Options.SettingName(nameof(PersonioConnectionOptions.ClientId))} and "
                + $"{connection.Options.SettingName(nameof(PersonioConnectionOptions.ClientSecret))}."),
            >= 500 => new PersonioUnavailableException(failure),
            _ => new PersonioBadResponseException(failure, $"the status {attempt.Status} was not expected."),
        };
    }
}
