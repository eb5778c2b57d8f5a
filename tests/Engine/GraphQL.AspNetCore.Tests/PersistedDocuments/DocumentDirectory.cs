using System.Security.Cryptography;
using System.Text;

namespace GraphQL.AspNetCore.Tests.PersistedDocuments;

/// <summary>A folder of documents that lasts as long as a test.</summary>
internal sealed class DocumentDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("documents").FullName;

    public static string IdOf(string text) => "sha256:" + HashOf(text);

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public DocumentDirectory Add(string name, string text)
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
