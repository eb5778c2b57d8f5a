using System.Net.Http.Headers;
using Personio.Client.Errors;

namespace Personio.Client.Http;

/// <summary>One answer to one sending of a request, its body read completely.</summary>
internal sealed class HttpAttempt(int status, string? mediaType, TimeSpan? retryAfter, PooledBody body) : IDisposable
{
    /// <summary>The most bytes that are read of one answer, after decompression: 20 MB.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    public int Status { get; } = status;

    public string? MediaType { get; } = mediaType;

    public TimeSpan? RetryAfter { get; } = retryAfter;

    public ReadOnlyMemory<byte> Body => body.Memory;

    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>JSON by its media type, or of no stated type.</summary>
    public bool MayBeJson { get; } = mediaType is null
        || mediaType.EndsWith("/json", StringComparison.OrdinalIgnoreCase)
        || mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase);

    public static async Task<HttpAttempt> SendAsync(
        HttpClient client, HttpRequestMessage request, string endpoint, TimeProvider time, CancellationToken cancellationToken)
    {
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        try
        {
            var body = await PooledBody.ReadAsync(response.Content, MaxBytes, cancellationToken);
            return new HttpAttempt(
                (int)response.StatusCode,
                response.Content.Headers.ContentType?.MediaType,
                RetryAfterOf(response.Headers.RetryAfter, time),
                body);
        }
        catch (BodyTooLargeException)
        {
            throw PersonioErrors.BadResponse(endpoint, $"it is larger than {MaxBytes / 1024 / 1024} MB.", (int)response.StatusCode);
        }
    }

    public void Dispose() => body.Dispose();

    private static TimeSpan? RetryAfterOf(RetryConditionHeaderValue? header, TimeProvider time)
    {
        var wait = header?.Delta ?? (header?.Date - time.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
