namespace Personio.Client.Files;

/// <summary>
/// A file on its way from Personio. Its bytes are read while they come; reading throws a <see cref="Errors.PersonioException"/> when the connection
/// breaks, stands still, or brings more than was asked for. Dispose it when done.
/// </summary>
public sealed class FileDownload : IAsyncDisposable
{
    private readonly HttpResponseMessage response;

    private FileDownload(HttpResponseMessage response, Stream content)
    {
        this.response = response;
        Content = content;
        var headers = response.Content.Headers;
        Size = headers.ContentLength;
        MediaType = headers.ContentType?.MediaType;
        var disposition = headers.ContentDisposition;
        FileName = FileNames.Clean(disposition?.FileNameStar ?? (disposition?.FileName is { } name ? FileNames.Decode(name.Trim('"')) : null));
    }

    /// <summary>
    /// What the file is called, without a path or characters that deceive; <c>document</c> when Personio does not say. Somebody chose it: do not
    /// trust its extension.
    /// </summary>
    public string FileName { get; }

    /// <summary>What the file says it is. Somebody uploaded it: serve it as a download, never for a browser to show.</summary>
    public string? MediaType { get; }

    /// <summary>How many bytes are announced; null when nobody says.</summary>
    public long? Size { get; }

    /// <summary>The bytes, forward only and asynchronous only.</summary>
    public Stream Content { get; }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Content.DisposeAsync();
        response.Dispose();
    }

    /// <summary>Without the name, which may be personal data.</summary>
    public override string ToString() => $"download of {Size?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"} bytes";

    internal static async Task<FileDownload> OpenAsync(
        HttpResponseMessage response, DownloadLimits limits, TimeProvider time, CancellationToken cancellationToken)
    {
        var bytes = await response.Content.ReadAsStreamAsync(cancellationToken);
        return new FileDownload(response, new DownloadStream(bytes, limits, time));
    }
}
