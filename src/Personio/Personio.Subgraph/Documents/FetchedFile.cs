namespace Personio.Subgraph.Documents;

/// <summary>A fetched file on disk, of which nothing is left when it is disposed or the process is killed.</summary>
public sealed class FetchedFile : IAsyncDisposable
{
    private readonly FileStream _stream;

    private FetchedFile(FileStream stream) => _stream = stream;

    /// <summary>Its size in bytes so far.</summary>
    public long Length => _stream.Length;

    internal static FetchedFile Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
            BufferSize = 0,
        };
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        if (OperatingSystem.IsWindows())
        {
            return new FetchedFile(new FileStream(path, options));
        }

        // The open file lives on without its name, so that nothing is left of it even where the process is killed.
        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FetchedFile(new FileStream(path, options));
        File.Delete(path);
        return file;
    }

    /// <summary>Opens it at its beginning; may be done more than once.</summary>
    public Stream OpenRead() => new FetchedFileStream(_stream.SafeFileHandle, Length);

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    internal ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => _stream.WriteAsync(bytes, cancellationToken);
}
