using System.Security.Cryptography;
using Personio.Client.Documents;

namespace Personio.Subgraph.Documents;

/// <summary>Stands for an upload where its file is too large to: two with the same mark are the same wish.</summary>
internal sealed record UploadMark(
    string EmployeeId, string CategoryId, string Title, DateOnly? Date, string? Comment, string FileName, long Size, string Sha256)
{
    /// <summary>Reads the file once, for its hash.</summary>
    public static async Task<UploadMark> OfAsync(NewDocument document, Stream content, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        return new UploadMark(
            document.EmployeeId, document.CategoryId, document.Title, document.Date, document.Comment, document.File.Name, document.File.Size, hash);
    }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(UploadMark);
}
