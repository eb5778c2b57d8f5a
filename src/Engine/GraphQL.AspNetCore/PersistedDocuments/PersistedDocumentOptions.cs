namespace GraphQL.AspNetCore;

/// <summary>Settings of documents that are kept by the server.</summary>
public sealed class PersistedDocumentOptions
{
    /// <summary>Whether requests may, or must, name a stored document.</summary><value>The default is <see cref="PersistedDocumentMode.Off"/>.</value>
    public PersistedDocumentMode Mode { get; set; }

    /// <summary>
    /// A folder whose <c>*.graphql</c> files, those of its subfolders included, are stored under <c>sha256:</c> and the lower-case hexadecimal
    /// hash of their bytes. They are read, validated and planned before the server listens; an invalid one stops the start.
    /// </summary>
    /// <value>None by default. Read only where <see cref="Mode"/> is not <see cref="PersistedDocumentMode.Off"/>.</value>
    public string? Folder { get; set; }

    /// <summary>
    /// Whether clients may store valid documents themselves, by sending text and hash together (Apollo's automatic persisted queries). A
    /// saving of bytes, no protection. Needs an <see cref="Microsoft.Extensions.Caching.Distributed.IDistributedCache"/>.
    /// </summary>
    /// <value>The default is false. Cannot be combined with <see cref="PersistedDocumentMode.Require"/>.</value>
    public bool AllowAutomatic { get; set; }

    /// <summary>The largest document that clients may store, in bytes; larger ones are run but not kept.</summary>
    /// <value>The default is 64 KiB.</value>
    public int MaxAutomaticBytes { get; set; } = 64 * 1024;

    /// <summary>How long a document that a client stored is kept after it was last sent with its text.</summary><value>The default is one day.</value>
    public TimeSpan AutomaticLifetime { get; set; } = TimeSpan.FromDays(1);
}
