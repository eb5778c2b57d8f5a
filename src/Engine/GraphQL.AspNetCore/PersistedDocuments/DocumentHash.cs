using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace GraphQL.AspNetCore.PersistedDocuments;

/// <summary>The hash that names a document: SHA-256 of its text in UTF-8, as lower-case hexadecimal digits.</summary>
internal static class DocumentHash
{
    /// <summary>What an id of this kind begins with (GraphQL over HTTP, appendix "Persisted Documents").</summary>
    public const string Prefix = "sha256:";

    private const int Length = 2 * SHA256.HashSizeInBytes;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static string Of(ReadOnlySpan<byte> utf8) => Convert.ToHexStringLower(SHA256.HashData(utf8));

    public static bool IsHash(string? text) => text?.Length == Length && !text.AsSpan().ContainsAnyExcept(Digits);
}
