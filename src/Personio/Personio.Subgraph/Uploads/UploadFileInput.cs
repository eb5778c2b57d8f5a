namespace Personio.Subgraph.Uploads;

/// <summary>What is known of a file that will be sent. A file that is not so is refused.</summary>
public sealed record UploadFileInput
{
    /// <summary>Its name with the extension that tells its type.</summary>
    public required string Name { get; init; }

    /// <summary>Its size in bytes.</summary>
    public required int Size { get; init; }

    /// <summary>The media type that it will be sent with, such as `application/pdf`; any where it is left out. Personio goes by the name.</summary>
    public string? ContentType { get; init; }

    /// <summary>Its SHA-256, 64 hexadecimal digits: a file that arrives damaged is then not uploaded.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(UploadFileInput);
}
