using Personio.Subgraph.Uploads;

namespace Personio.Subgraph.Documents;

/// <summary>A document whose file is sent to an address of its own.</summary>
public sealed record RequestDocumentUploadInput
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

    /// <summary>A remark: 2,000 characters at most. It travels within the address, where of scripts beyond Latin, Greek and Cyrillic some 1,000 have room.</summary>
    public string? Comment { get; init; }

    /// <summary>The file that will be sent: 30 MB at most, of a type that Personio takes.</summary>
    public required UploadFileInput File { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(RequestDocumentUploadInput);
}
