using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Personio.Subgraph.Idempotency;

/// <summary>Tells one input from another without keeping it.</summary>
/// <param name="Value">In base 64.</param>
internal readonly record struct InputMark(string Value)
{
    /// <summary>How many characters a mark has.</summary>
    public const int Length = 44;

    public static InputMark Of<T>(T input, JsonTypeInfo<T> type) =>
        new(Convert.ToBase64String(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(input, type))));
}
