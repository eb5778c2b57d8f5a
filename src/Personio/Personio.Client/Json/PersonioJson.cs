using System.Text.Json;

namespace Personio.Client.Json;

/// <summary>How Personio's JSON is read: at most 64 levels deep, straight from UTF-8.</summary>
internal static class PersonioJson
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 64 };

    public static Utf8JsonReader Reader(ReadOnlySpan<byte> json) => new(json, Options);
}
