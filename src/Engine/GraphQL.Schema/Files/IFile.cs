namespace GraphQL;

/// <summary>
/// A file that a client sent beside an operation: the value of the scalar <c>Upload</c>. It lives as long as the request; whoever needs it
/// longer copies it.
/// </summary>
public interface IFile
{
    /// <summary>
    /// The name that the client gave the file, without folders; empty where it gave none. It is the client's word: never use it as a path.
    /// </summary>
    string Name { get; }

    /// <summary>How long the file is, in bytes; null where that is not known.</summary>
    long? Length { get; }

    /// <summary>The media type that the client says the file has; null where it says nothing. Nothing has checked it.</summary>
    string? ContentType { get; }

    /// <summary>Opens the file for reading, from its beginning. May be called more than once; the streams are independent.</summary>
    /// <exception cref="ObjectDisposedException">The request is over.</exception>
    Stream OpenReadStream();

    /// <summary>Copies the file.</summary>
    /// <exception cref="ObjectDisposedException">The request is over.</exception>
    Task CopyToAsync(Stream target, CancellationToken cancellationToken = default);
}
