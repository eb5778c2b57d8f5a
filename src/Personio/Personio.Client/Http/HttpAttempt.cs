using System.Net.Http.Headers;
using Personio.Client.Budgets;
using Personio.Client.Errors;

namespace Personio.Client.Http;

/// <summary>One answer to one sending of a request, its body read completely. Shared by those who asked the same; the last one frees it.</summary>
internal sealed class HttpAttempt(int status, string? mediaType, TimeSpan? retryAfter, RateHeaders? rate, PooledBody body) : IDisposable
{
    /// <summary>The most bytes that are read of one answer, after decompression: 20 MB. A request may say otherwise.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    private int owners = 1;

    public int Status { get; } = status;

    /// <summary>The type that the answer states, without parameters.</summary>
    public string? MediaType { get; } = mediaType;

    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>What the answer says about Personio's rate limit.</summary>
    public RateHeaders? Rate { get; } = rate;

    public ReadOnlyMemory<byte> Body => body.Memory;

    /// <summary>Where a redirect leads; as it was sent, so perhaps relative.</summary>
    public Uri? Location { get; private init; }

    /// <summary>A success whose body is still to be read; whoever takes it disposes it.</summary>
    public HttpResponseMessage? Opened { get; private set; }

    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Sends a request and reads the whole answer.</summary>
    /// <exception cref="HttpRequestException">No connection.</exception>
    /// <exception cref="PersonioBadResponseException">The body is too large.</exception>
    public static async Task<HttpAttempt> SendAsync(
        HttpClient client, HttpRequestMessage request, AttemptTarget target, TimeProvider time, CancellationToken cancellationToken)
    {
        using var response = await ReadHeadersAsync(client, request, cancellationToken);
        return await ReadAsync(response, target, time, cancellationToken);
    }

    /// <summary>Sends a request and leaves the body of a success on the line, in <see cref="Opened"/>.</summary>
    /// <exception cref="HttpRequestException">No connection.</exception>
    /// <exception cref="PersonioBadResponseException">The body of a failure is too large.</exception>
    public static async Task<HttpAttempt> OpenAsync(
        HttpClient client, HttpRequestMessage request, AttemptTarget target, TimeProvider time, CancellationToken cancellationToken)
    {
        var response = await ReadHeadersAsync(client, request, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return Create(response, time, new PooledBody(), response);
        }

        using (response)
        {
            return await ReadAsync(response, target, time, cancellationToken);
        }
    }

    /// <summary>The answer whose body is still to be read, for who will dispose it.</summary>
    public HttpResponseMessage? TakeOpened()
    {
        var taken = Opened;
        Opened = null;
        return taken;
    }

    /// <summary>One more who will dispose it.</summary>
    public HttpAttempt Share()
    {
        Interlocked.Increment(ref owners);
        return this;
    }

    public void Dispose()
    {
        if (Interlocked.Decrement(ref owners) == 0)
        {
            body.Dispose();
            Opened?.Dispose();
        }
    }

    private static async Task<HttpAttempt> ReadAsync(
        HttpResponseMessage response, AttemptTarget target, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            var body = await PooledBody.ReadAsync(response.Content, target.MaxBytes, cancellationToken);
            return Create(response, time, body, opened: null);
        }
        catch (BodyTooLargeException)
        {
            throw PersonioErrors.BadResponse(
                target.Endpoint, $"it is larger than {target.MaxBytes / 1024 / 1024} MB.", (int)response.StatusCode);
        }
    }

    private static HttpAttempt Create(HttpResponseMessage response, TimeProvider time, PooledBody body, HttpResponseMessage? opened) => new(
        (int)response.StatusCode,
        response.Content.Headers.ContentType?.MediaType,
        RetryAfterOf(response.Headers.RetryAfter, time),
        RateHeaders.Read(response.Headers),
        body)
    {
        Location = AsSent(response.Headers.Location),
        Opened = opened,
    };

    private static async Task<HttpResponseMessage> ReadHeadersAsync(HttpClient client, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The handler's own bound on connecting shows as a cancellation that nobody asked for.
            throw new HttpRequestException(HttpRequestError.ConnectionError, "No connection in time.", exception);
        }
    }

    /// <summary>Outside of Windows a text that begins with a slash is taken for a file's path.</summary>
    private static Uri? AsSent(Uri? location) =>
        location?.OriginalString.StartsWith('/') == true ? new Uri(location.OriginalString, UriKind.Relative) : location;

    private static TimeSpan? RetryAfterOf(RetryConditionHeaderValue? header, TimeProvider time)
    {
        var wait = header?.Delta ?? (header?.Date - time.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}

/// <summary>How an attempt is made: <see cref="HttpAttempt.SendAsync"/> or <see cref="HttpAttempt.OpenAsync"/>.</summary>
internal delegate Task<HttpAttempt> HttpSending(
    HttpClient client, HttpRequestMessage request, AttemptTarget target, TimeProvider time, CancellationToken cancellationToken);

/// <summary>What an attempt is for.</summary>
/// <param name="Endpoint">Method and route template.</param>
/// <param name="MaxBytes">The most bytes that are read of its answer.</param>
internal readonly record struct AttemptTarget(string Endpoint, int MaxBytes);
