using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Personio.Client.Json;

/// <summary>
/// A resource of v1 within another: <c>{"type":"…","attributes":{…}}</c>, or its attributes alone, as some schemas have it. Every form of
/// emptiness is none.
/// </summary>
internal sealed class AttributesConverter<T> : JsonConverter<T?>
    where T : class
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        var whole = reader;
        var within = reader;
        reader.Skip();
        var type = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        return JsonMembers.TryFind(ref within, "attributes"u8) && within.TokenType == JsonTokenType.StartObject
            ? JsonSerializer.Deserialize(ref within, type)
            : JsonSerializer.Deserialize(ref whole, type);
    }

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value!, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
}

/// <summary>A text that is within <c>{"status":"…"}</c>, or bare.</summary>
internal sealed class StatusTextConverter : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonMembers.ReadTextOrMember(ref reader, "status"u8, "status"u8);

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>A length of time that is told in minutes.</summary>
internal sealed class MinutesConverter : JsonConverter<TimeSpan?>
{
    private const decimal MostMinutes = 1_000_000_000;

    public override TimeSpan? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonValues.ReadDecimal(ref reader) is { } minutes and > -MostMinutes and < MostMinutes ? TimeSpan.FromMinutes((double)minutes) : null;

    public override void Write(Utf8JsonWriter writer, TimeSpan? value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value!.Value.TotalMinutes);
}
