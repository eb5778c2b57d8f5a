namespace GraphQL.AspNetCore.Uploads;

/// <summary>A file as it was received: in memory where it is small, in a temporary file where it is not.</summary>
internal sealed class UploadedFile(string name, string? contentType, byte[]? content, FileStream? file) : IFile, IDisposable
{
    private volatile bool _isDisposed;

    public string Name => name;

    public long? Length { get; } = content?.Length ?? file!.Length;

    public string? ContentType => contentType;

    public Stream OpenReadStream()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, typeof(IFile));
        return content is not null ? new MemoryStream(content, writable: false) : new UploadedFileStream(file!.SafeFileHandle, Length!.Value);
    }

    public async Task CopyToAsync(Stream target, CancellationToken cancellationToken = default)
    {
        await using var source = OpenReadStream();
        await source.CopyToAsync(target, cancellationToken);
    }

    public void Dispose()
    {
        _isDisposed = true;
        file?.Dispose();
    }
}
