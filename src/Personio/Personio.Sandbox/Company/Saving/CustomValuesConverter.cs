using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Personio.Sandbox.Company.Saving;

/// <summary>The values of the company's own attributes by key, each as JSON has its type.</summary>
internal sealed class CustomValuesConverter : JsonConverter<IReadOnlyDictionary<string, object>>
{
    public override IReadOnlyDictionary<string, object> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        if (json.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("it has to be an object of attributes by their keys.");
        }

        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var member in json.RootElement.EnumerateObject())
        {
            var attribute = CustomAttribute.All.FirstOrDefault(known => known.Key == member.Name)
                ?? throw new JsonException(
                    $"there is no attribute '{member.Name}'; there are {string.Join(", ", CustomAttribute.All.Select(known => known.Key))}.");
            values[member.Name] = Read(attribute, member.Value)
                ?? throw new JsonException($"the value of '{member.Name}' does not fit its type, {attribute.Type}.");
        }

        return values;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, object> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (key, one) in value)
        {
            writer.WritePropertyName(key);
            Write(writer, one);
        }

        writer.WriteEndObject();
    }

    private static object? Read(CustomAttribute attribute, JsonElement value) => (attribute.Type, value.ValueKind) switch
    {
        ("date", JsonValueKind.String)
            => DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        ("integer", JsonValueKind.Number) => value.TryGetInt64(out var whole) ? whole : null,
        ("decimal", JsonValueKind.Number) => value.TryGetDecimal(out var number) ? number : null,
        ("tags", JsonValueKind.Array) => value.EnumerateArray().All(tag => tag.ValueKind == JsonValueKind.String)
            ? value.EnumerateArray().Select(tag => tag.GetString()!).ToArray()
            : null,
        ("standard" or "list" or "link" or "multiline", JsonValueKind.String) => value.GetString(),
        _ => null,
    };

    private static void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case DateOnly day:
                writer.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case IEnumerable<string> tags:
                writer.WriteStartArray();
                foreach (var tag in tags)
                {
                    writer.WriteStringValue(tag);
                }

                writer.WriteEndArray();
                break;
            default:
                throw new NotSupportedException($"A custom attribute has a value of the type {value.GetType().Name}.");
        }
    }
}
