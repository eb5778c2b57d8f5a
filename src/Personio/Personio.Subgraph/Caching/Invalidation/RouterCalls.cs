using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Personio.Subgraph.Caching.Invalidation;

/// <summary>Calls the invalidation endpoints of routers: nothing is followed, kept or read but the status.</summary>
internal sealed class RouterCalls(InvalidationSettings settings, TimeProvider time) : IDisposable
{
    // A router drops out of a Redis beside it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = Patience,
        MaxResponseHeadersLength = 16,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    });

    /// <summary>Tells a router to drop something.</summary>
    /// <returns>Null where it has; else why not, and whether it may when it is asked again.</returns>
    public async Task<RouterRefusal?> PostAsync(Uri router, IReadOnlyCollection<InvalidationEntry> entries, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, router)
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes([.. entries], InvalidationJson.Default.InvalidationEntryArray)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("Authorization", settings.Key);
        try
        {
            using var response = await _http.SendAsync(request, either.Token);
            return response.IsSuccessStatusCode ? null : new RouterRefusal($"status {(int)response.StatusCode}", MayPass(response.StatusCode));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new RouterRefusal("no answer in time", IsPassing: true);
        }
        catch (HttpRequestException exception)
        {
            return new RouterRefusal(exception.HttpRequestError.ToString(), exception.HttpRequestError is not HttpRequestError.SecureConnectionError);
        }
    }

    public void Dispose() => _http.Dispose();

    private static bool MayPass(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500;
}

/// <summary>Why a router did not drop anything.</summary>
/// <param name="Reason">In a few words, without what was to be dropped.</param>
/// <param name="IsPassing">Whether it makes sense to ask again.</param>
internal sealed record RouterRefusal(string Reason, bool IsPassing);
