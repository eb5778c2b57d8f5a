using System.Text.Json;
using System.Text.Json.Serialization;

namespace Personio.Client.Json;

/// <summary>
/// A word of Personio's from a list that may grow. The known words are static properties of the type; any other word is kept as it came.
/// </summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IOpenEnum<TSelf>
    where TSelf : struct, IOpenEnum<TSelf>
{
    /// <summary>The word as it is sent and compared.</summary>
    string Word { get; }

    /// <summary>The value for a word, known or not.</summary>
    static abstract TSelf Of(string word);
}

/// <summary>Reads and writes an open enumeration as its bare word.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class OpenEnumConverter<T> : JsonConverter<T>
    where T : struct, IOpenEnum<T>
{
    /// <inheritdoc />
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.Of(JsonValues.ReadText(ref reader) ?? string.Empty);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Word);
}
