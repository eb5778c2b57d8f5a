namespace Personio.Subgraph.Documents;

/// <summary>A document to upload for an employee.</summary>
public sealed record UploadDocumentInput
{
    /// <summary>Whose document: an employee's id.</summary>
    [ID]
    public required string EmployeeId { get; init; }

    /// <summary>One of `documentCategories`.</summary>
    [ID]
    public required string CategoryId { get; init; }

    /// <summary>What it is called in Personio: 1 to 255 characters; the file's name when left out.</summary>
    public string? Title { get; init; }

    /// <summary>The day it is from.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>A remark.</summary>
    public string? Comment { get; init; }

    /// <summary>The file: 30 MB at most, of a type that Personio takes.</summary>
    public required DocumentSourceInput Source { get; init; }

    /// <summary>
    /// A text that names this one wish, such as a UUID, 1 to 255 characters: however often the mutation is sent with it within a day, the document is uploaded once.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(UploadDocumentInput);
}

/// <summary>Where the file comes from: exactly one of these.</summary>
[OneOf]
public sealed record DocumentSourceInput
{
    /// <summary>A file of the same request, sent as a form (GraphQL multipart request specification).</summary>
    public IFile? File { get; init; }

    /// <summary>The file itself as text, for small ones: a value of a variable has 64 KiB at most.</summary>
    public Base64FileInput? Base64 { get; init; }

    /// <summary>An address that the server fetches the file from; only from hosts that it is set up for.</summary>
    public RemoteFileInput? Url { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(DocumentSourceInput);
}

/// <summary>A file as text.</summary>
public sealed record Base64FileInput
{
    /// <summary>Its name with the extension that tells its type.</summary>
    public required string FileName { get; init; }

    /// <summary>Its bytes in Base64 (RFC 4648, §4), padded.</summary>
    public required string Content { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(Base64FileInput);
}

/// <summary>A file elsewhere.</summary>
public sealed record RemoteFileInput
{
    /// <summary>Its address, with https.</summary>
    public required Uri Url { get; init; }

    /// <summary>Its name with the extension that tells its type; the last part of the address when left out.</summary>
    public string? FileName { get; init; }

    /// <summary>Without values, which may be secrets.</summary>
    public override string ToString() => nameof(RemoteFileInput);
}
