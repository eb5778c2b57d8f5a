using Personio.Subgraph.Documents;

namespace Personio.Subgraph.Applications;

/// <summary>A file to upload for an application that is entered afterwards.</summary>
public sealed record UploadApplicationDocumentInput
{
    /// <summary>The file: 20 MB at most, of a type that Personio takes, such as pdf, docx, png or txt.</summary>
    public required DocumentSourceInput Source { get; init; }

    /// <summary>
    /// A text that names this one wish, such as a UUID, 1 to 255 characters: however often the mutation is sent with it within a day, the file is uploaded once.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(UploadApplicationDocumentInput);
}
