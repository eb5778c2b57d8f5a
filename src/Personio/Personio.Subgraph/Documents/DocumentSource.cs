using Personio.Client.Files;
using Personio.Subgraph.Errors;

namespace Personio.Subgraph.Documents;

/// <summary>The file of an upload, wherever it comes from, as the client sends it. What was kept for it is gone when it is disposed.</summary>
internal sealed class DocumentSource : IAsyncDisposable
{
    private readonly IAsyncDisposable? _kept;

    private readonly Func<CancellationToken, ValueTask<Stream>> _open;

    private DocumentSource(FileUpload file, Func<CancellationToken, ValueTask<Stream>> open, IAsyncDisposable? kept) => (File, _open, _kept) = (file, open, kept);

    public FileUpload File { get; }

    /// <summary>Gets the file ready to be sent.</summary>
    /// <exception cref="ValidationException">It cannot be had, or what it is called cannot be a file's name.</exception>
    public static async Task<DocumentSource> OpenAsync(DocumentSourceInput source, RemoteFiles remote, CancellationToken cancellationToken) => source switch
    {
        { File: { } file } => Received(file),
        { Base64: { } text } => Written(text),
        { Url: { } elsewhere } => await FetchedAsync(elsewhere, remote, cancellationToken),
        _ => throw Refused("source", WriteErrorCodes.Required, "Must name a file."),
    };

    /// <summary>Opens the file at its beginning, as each sending does.</summary>
    public ValueTask<Stream> OpenReadAsync(CancellationToken cancellationToken) => _open(cancellationToken);

    public ValueTask DisposeAsync() => _kept?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static DocumentSource Received(IFile file) => file.Length is { } length
        ? Named("source.file", file.Name, length, _ => ValueTask.FromResult(file.OpenReadStream()))
        : throw Refused("source.file", WriteErrorCodes.InvalidValue, "The size of the file must be known.");

    private static DocumentSource Written(Base64FileInput text)
    {
        var bytes = new byte[text.Content.Length / 4 * 3];
        return Convert.TryFromBase64String(text.Content, bytes, out var length)
            ? Named("source.base64.fileName", text.FileName, length, _ => ValueTask.FromResult<Stream>(new MemoryStream(bytes, 0, length, writable: false)))
            : throw Refused("source.base64.content", WriteErrorCodes.InvalidFormat, "Must be Base64 with padding.");
    }

    private static async Task<DocumentSource> FetchedAsync(RemoteFileInput elsewhere, RemoteFiles remote, CancellationToken cancellationToken)
    {
        var fetched = await FetchAsync(elsewhere.Url, remote, cancellationToken);
        try
        {
            var name = elsewhere.FileName ?? Uri.UnescapeDataString(elsewhere.Url.Segments[^1]);
            return Named("source.url.fileName", name, fetched.Length, _ => ValueTask.FromResult(fetched.OpenRead()), fetched);
        }
        catch
        {
            await fetched.DisposeAsync();
            throw;
        }
    }

    private static async Task<FetchedFile> FetchAsync(Uri address, RemoteFiles remote, CancellationToken cancellationToken)
    {
        try
        {
            return await remote.FetchAsync(address, cancellationToken);
        }
        catch (RemoteFileException refusal)
        {
            throw Refused("source.url.url", refusal.IsAddress ? WriteErrorCodes.InvalidValue : WriteErrorCodes.NotFound, refusal.Message);
        }
    }

    private static DocumentSource Named(
        string field, string name, long length, Func<CancellationToken, ValueTask<Stream>> open, IAsyncDisposable? kept = null)
    {
        try
        {
            return new DocumentSource(new FileUpload(name, length, open), open, kept);
        }
        catch (ArgumentException refusal)
        {
            throw Refused(field, WriteErrorCodes.InvalidFormat, DocumentInputRules.WithoutParameter(refusal));
        }
    }

    private static ValidationException Refused(string field, string code, string message) => new(new ValidationError(message, field, code));
}
