using System.Text.Json;
using System.Text.Json.Serialization;

namespace Personio.Client.Json;

/// <summary>Another object, mentioned by its id: <c>{"id":"…"}</c>.</summary>
/// <param name="Id">Personio's id.</param>
[JsonConverter(typeof(ObjectReferenceConverter))]
public sealed record ObjectReference(string Id);

/// <summary>Every form of emptiness, and an object without an id, is no reference.</summary>
internal sealed class ObjectReferenceConverter : JsonConverter<ObjectReference?>
{
    public override ObjectReference? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        return JsonMembers.ReadTextOrMember(ref reader, "id"u8, "id"u8) is { } id ? new ObjectReference(id) : null;
    }

    public override void Write(Utf8JsonWriter writer, ObjectReference? value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, value!.Id);
        writer.WriteEndObject();
    }
}
