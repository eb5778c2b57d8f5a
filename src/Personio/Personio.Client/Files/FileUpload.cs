namespace Personio.Client.Files;

/// <summary>
/// A file to send: what it is called, how large it is, and how it is read. It is read from its beginning for each attempt and never held in
/// memory as a whole.
/// </summary>
public sealed class FileUpload
{
    private readonly Func<CancellationToken, ValueTask<Stream>> open;

    /// <summary>A file from wherever it can be opened.</summary>
    /// <param name="name">Its name without a folder, with the extension that Personio decides by.</param>
    /// <param name="size">Its size in bytes: exactly as many as the stream gives.</param>
    /// <param name="open">Opens it at its beginning, once for each attempt; the stream is disposed afterwards.</param>
    /// <exception cref="ArgumentException">The name holds a path, a control character or nothing, or the size is negative.</exception>
    public FileUpload(string name, long size, Func<CancellationToken, ValueTask<Stream>> open)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentNullException.ThrowIfNull(open);
        Name = FileNames.Require(name, nameof(name));
        Size = size;
        Allowance = TimeSpan.FromSeconds(size / (256.0 * 1024));
        this.open = open;
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>How large it is, in bytes.</summary>
    public long Size { get; }

    /// <summary>
    /// The time that it needs on the line, beside what every call has. Default: a second for each 256 KB. More for a file that is still arriving from elsewhere while it is sent.
    /// </summary>
    public TimeSpan Allowance { get; init; }

    /// <summary>
    /// Whether it cannot be opened again once it has been read, because it is still arriving from elsewhere. Default: false. Personio's rate limit then ends the call where it would be waited for.
    /// </summary>
    public bool IsReadOnce { get; init; }

    /// <summary>A file that is in memory already.</summary>
    /// <exception cref="ArgumentException">The name holds a path, a control character or nothing.</exception>
    public static FileUpload FromBytes(string name, byte[] content) =>
        new(name, content.Length, _ => ValueTask.FromResult<Stream>(new MemoryStream(content, writable: false)));

    /// <summary>A file on disk, under the name it has there.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static FileUpload FromDisk(string path) =>
        new(Path.GetFileName(path), new FileInfo(path).Length, _ => ValueTask.FromResult<Stream>(File.OpenRead(path)));

    /// <summary>Without the name, which may be personal data.</summary>
    public override string ToString() => $"file of {Size} bytes";

    internal ValueTask<Stream> OpenAsync(CancellationToken cancellationToken) => open(cancellationToken);
}
