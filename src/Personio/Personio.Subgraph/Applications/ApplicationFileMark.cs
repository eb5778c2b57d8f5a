using System.Security.Cryptography;
using Personio.Subgraph.Documents;

namespace Personio.Subgraph.Applications;

/// <summary>Stands for an upload where its file is too large to: two with the same mark are the same wish.</summary>
internal sealed record ApplicationFileMark(string FileName, long Size, string Sha256)
{
    /// <summary>Reads the file once, for its hash.</summary>
    public static async Task<ApplicationFileMark> OfAsync(DocumentSource source, CancellationToken cancellationToken)
    {
        await using var content = await source.OpenReadAsync(cancellationToken);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        return new ApplicationFileMark(source.File.Name, source.File.Size, hash);
    }

    /// <summary>Without values, which may be personal data.</summary>
    public override string ToString() => nameof(ApplicationFileMark);
}
