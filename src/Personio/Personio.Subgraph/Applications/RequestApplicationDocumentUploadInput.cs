using Personio.Subgraph.Uploads;

namespace Personio.Subgraph.Applications;

/// <summary>A file for an application that is entered afterwards, sent to an address of its own.</summary>
public sealed record RequestApplicationDocumentUploadInput
{
    /// <summary>The file that will be sent: 20 MB at most, of a type that Personio takes, such as pdf, docx, png or txt.</summary>
    public required UploadFileInput File { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(RequestApplicationDocumentUploadInput);
}
