using System.Net.Http.Headers;

namespace Personio.Contracts;

/// <summary>One call as it went over the wire.</summary>
/// <param name="Path">The path with its percent escapes.</param>
/// <param name="Query">Without its question mark; empty when there is none.</param>
/// <param name="Parts">The parts of a multipart body by name; null for other bodies.</param>
internal sealed record Exchange(
    string Method,
    string Path,
    string Query,
    HttpRequestHeaders Headers,
    Body Request,
    IReadOnlyList<KeyValuePair<string, Body>>? Parts,
    int Status,
    Body Response)
{
    public static async Task<Exchange> ReadAsync(HttpRequestMessage request, Body sent, HttpResponseMessage response, CancellationToken cancellation)
    {
        await response.Content.LoadIntoBufferAsync(cancellation);
        var address = request.RequestUri!;
        return new Exchange(
            request.Method.Method,
            address.AbsolutePath,
            address.Query.TrimStart('?'),
            request.Headers,
            sent,
            request.Content is MultipartContent parts ? [.. await PartsOf(parts, cancellation)] : null,
            (int)response.StatusCode,
            await Body.ReadAsync(response.Content, cancellation));
    }

    private static async Task<List<KeyValuePair<string, Body>>> PartsOf(MultipartContent content, CancellationToken cancellation)
    {
        var parts = new List<KeyValuePair<string, Body>>();
        foreach (var part in content)
        {
            parts.Add(new(part.Headers.ContentDisposition?.Name?.Trim('"') ?? "", await Body.ReadAsync(part, cancellation)));
        }

        return parts;
    }
}

/// <summary>A body of a request, a response, or a part of one.</summary>
/// <param name="MediaType">Without parameters; null when none is named.</param>
internal sealed record Body(string? MediaType, byte[] Bytes)
{
    public static async Task<Body> ReadAsync(HttpContent? content, CancellationToken cancellation) => content is null
        ? new Body(null, [])
        : new Body(content.Headers.ContentType?.MediaType, await content.ReadAsByteArrayAsync(cancellation));
}
