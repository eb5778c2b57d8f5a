using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace GraphQL.Schema;

/// <summary>Values without a GraphQL type: JSON as primitives, arrays and dictionaries, and back.</summary>
internal static partial class PlainValues
{
    private const int MaxDepth = 64;

    /// <summary>Reads JSON; false where a string is not Unicode or a number is not finite.</summary>
    internal static bool TryRead(JsonElement json, out object? value)
    {
        value = null;
        switch (json.ValueKind)
        {
            case JsonValueKind.Null: return true;
            case JsonValueKind.True: value = true; return true;
            case JsonValueKind.False: value = false; return true;
            case JsonValueKind.String:
                var isText = JsonText.TryGetString(json, out var text);
                value = text;
                return isText;
            case JsonValueKind.Number: return TryReadNumber(json, out value);
            case JsonValueKind.Array: return TryReadList(json, out value);
            case JsonValueKind.Object: return TryReadObject(json, out value);
            default: return false;
        }
    }

    /// <summary>The form of a resolver's value that the response writer takes.</summary>
    internal static bool TryGetOutput(object value, out object? output)
    {
        output = value switch
        {
            string or bool or int or long or decimal or Guid or DateOnly or TimeOnly or DateTime or DateTimeOffset or Uri => value,
            JsonElement { ValueKind: JsonValueKind.Undefined } => null,
            JsonElement => value,
            double number => double.IsFinite(number) ? value : null,
            float number => float.IsFinite(number) ? value : null,
            ulong number => (decimal)number,
            IEnumerable => TryWriteJson(value, out var json) ? json : null,
            _ => Numbers.TryGetLong(value, out var number) ? number : null,
        };
        return output is not null;
    }

    /// <summary>The text of an identifier, a date or a time, as the response writer writes it.</summary>
    internal static string ToText(object value) => value switch
    {
        Guid id => id.ToString("D"),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset { Offset.Ticks: 0 } time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        Uri uri => uri.OriginalString,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static bool TryReadNumber(JsonElement json, out object? value)
    {
        value = null;
        if (json.TryGetInt32(out var small))
        {
            value = small;
        }
        else if (json.TryGetInt64(out var large))
        {
            value = large;
        }
        else if (json.TryGetDouble(out var real) && double.IsFinite(real))
        {
            value = real;
        }

        return value is not null;
    }

    private static bool TryReadList(JsonElement json, out object? value)
    {
        value = null;
        var items = new object?[json.GetArrayLength()];
        var index = 0;
        foreach (var item in json.EnumerateArray())
        {
            if (!TryRead(item, out items[index++]))
            {
                return false;
            }
        }

        value = items;
        return true;
    }

    private static bool TryReadObject(JsonElement json, out object? value)
    {
        value = null;
        var fields = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            if (!JsonText.TryGetName(property, out var name) || !TryRead(property.Value, out var read))
            {
                return false;
            }

            fields[name] = read;
        }

        value = fields;
        return true;
    }

    private static bool TryWriteJson(object value, out JsonElement json)
    {
        json = default;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            if (!TryWrite(writer, value, MaxDepth))
            {
                return false;
            }
        }

        // JSON inside the value may be as deep as its own reader allowed.
        var reader = new Utf8JsonReader(buffer.WrittenSpan, new JsonReaderOptions { MaxDepth = int.MaxValue });
        json = JsonElement.ParseValue(ref reader);
        return true;
    }

    private static bool TryWrite(Utf8JsonWriter writer, object? value, int depth)
    {
        if (depth == 0)
        {
            return false;
        }

        if (value is null)
        {
            writer.WriteNullValue();
            return true;
        }

        return value switch
        {
            string => TryWriteLeaf(writer, value),
            IDictionary map => TryWriteMap(writer, map, depth),
            IEnumerable<KeyValuePair<string, object?>> map => TryWriteMap(writer, map, depth),
            IEnumerable list => TryWriteList(writer, list, depth),
            _ => TryWriteLeaf(writer, value),
        };
    }

    private static bool TryWriteMap(Utf8JsonWriter writer, IDictionary map, int depth)
    {
        writer.WriteStartObject();
        foreach (DictionaryEntry entry in map)
        {
            if (entry.Key is not string name)
            {
                return false;
            }

            writer.WritePropertyName(name);
            if (!TryWrite(writer, entry.Value, depth - 1))
            {
                return false;
            }
        }

        writer.WriteEndObject();
        return true;
    }

    private static bool TryWriteMap(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> map, int depth)
    {
        writer.WriteStartObject();
        foreach (var entry in map)
        {
            writer.WritePropertyName(entry.Key);
            if (!TryWrite(writer, entry.Value, depth - 1))
            {
                return false;
            }
        }

        writer.WriteEndObject();
        return true;
    }

    private static bool TryWriteList(Utf8JsonWriter writer, IEnumerable list, int depth)
    {
        writer.WriteStartArray();
        foreach (var item in list)
        {
            if (!TryWrite(writer, item, depth - 1))
            {
                return false;
            }
        }

        writer.WriteEndArray();
        return true;
    }

    private static bool TryWriteLeaf(Utf8JsonWriter writer, object value)
    {
        if (!TryGetOutput(value, out var output))
        {
            return false;
        }

        switch (output)
        {
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case double number: writer.WriteNumberValue(number); break;
            case float number: writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case JsonElement json: json.WriteTo(writer); break;
            default: writer.WriteStringValue(ToText(output!)); break;
        }

        return true;
    }
}
