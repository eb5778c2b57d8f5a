using System.Net;
using System.Text;

namespace Personio.Client.Tests.Testing;

/// <summary>A request as the stub saw it.</summary>
internal sealed record StubRequest(
    string Method, Uri Address, string Path, string Body, string? MediaType, IReadOnlyDictionary<string, string> Headers)
{
    public string? Authorization => Headers.GetValueOrDefault("Authorization");

    /// <summary>The unescaped query, in the order it was sent.</summary>
    public IReadOnlyList<string> Query { get; } = [.. Address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(static part => Uri.UnescapeDataString(part))];
}

/// <summary>Stands in for Personio's servers, written from the documentation. Answers by method and path.</summary>
internal sealed class PersonioStub : HttpMessageHandler
{
    private readonly Dictionary<string, Func<StubRequest, CancellationToken, Task<HttpResponseMessage>>> routes = [];
    private readonly Lock gate = new();
    private readonly List<StubRequest> requests = [];
    private int tokensIssued;

    public PersonioStub()
    {
        On("POST /v1/auth", _ => Json(
            $$$"""{"success":true,"data":{"token":"{{{NextToken()}}}","expires_in":86400,"scope":"employees:read"}}"""));
        On("POST /v2/auth/token", _ => Json(
            $$"""{"access_token":"{{NextToken()}}","token_type":"Bearer","expires_in":86400,"scope":"personio:absences:read"}"""));
    }

    public IReadOnlyList<StubRequest> Requests
    {
        get
        {
            lock (gate)
            {
                return [.. requests];
            }
        }
    }

    public int Count(string route) => Requests.Count(request => request.Method + " " + request.Path == route);

    /// <summary>Waits until a route was asked for.</summary>
    public async Task WaitForAsync(string route)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (Count(route) == 0)
        {
            await Task.Delay(1, patience.Token);
        }
    }

    public void On(string route, Func<StubRequest, HttpResponseMessage> answer) =>
        routes[route] = (request, _) => Task.FromResult(answer(request));

    public void On(string route, Func<StubRequest, CancellationToken, Task<HttpResponseMessage>> answer) => routes[route] = answer;

    public string NextToken() => $"papi-token-{Interlocked.Increment(ref tokensIssued)}";

    public static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK, string mediaType = "application/json") =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };

    public static HttpResponseMessage Status(HttpStatusCode status) => new(status) { Content = new ByteArrayContent([]) };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var seen = new StubRequest(
            request.Method.Method,
            request.RequestUri!,
            request.RequestUri!.AbsolutePath,
            request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken),
            request.Content?.Headers.ContentType?.MediaType,
            request.Headers.ToDictionary(static header => header.Key, static header => string.Join(", ", header.Value)));
        lock (gate)
        {
            requests.Add(seen);
        }

        var answer = routes.GetValueOrDefault(seen.Method + " " + seen.Path)
            ?? throw new InvalidOperationException($"The stub has no answer for {seen.Method} {seen.Path}.");
        return await answer(seen, cancellationToken);
    }
}
