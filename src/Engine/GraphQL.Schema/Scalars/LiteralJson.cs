using System.Buffers;
using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>Literals as JSON: an enum value becomes a string.</summary>
internal static class LiteralJson
{
    private const int MaxDepth = 64;

    /// <summary>Converts a literal; false where it holds a variable, is nested too deep or has a number that JSON cannot write.</summary>
    internal static bool TryConvert(IValueNode literal, out JsonElement json)
    {
        json = default;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            if (!TryWrite(writer, literal, MaxDepth))
            {
                return false;
            }
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        json = JsonElement.ParseValue(ref reader);
        return true;
    }

    /// <summary>Whether <see cref="TryConvert"/> would convert a literal.</summary>
    internal static bool CanConvert(IValueNode literal) => CanConvert(literal, MaxDepth);

    private static bool CanConvert(IValueNode literal, int depth)
    {
        switch (literal)
        {
            case ListValueNode list when depth > 0:
                foreach (var item in list.Items)
                {
                    if (!CanConvert(item, depth - 1))
                    {
                        return false;
                    }
                }

                return true;
            case ObjectValueNode fields when depth > 0:
                foreach (var field in fields.Fields)
                {
                    if (!CanConvert(field.Value, depth - 1))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return literal is NullValueNode or BooleanValueNode or StringValueNode or EnumValueNode or IntValueNode or FloatValueNode;
        }
    }

    private static bool TryWrite(Utf8JsonWriter writer, IValueNode literal, int depth)
    {
        switch (literal)
        {
            case NullValueNode: writer.WriteNullValue(); return true;
            case BooleanValueNode flag: writer.WriteBooleanValue(flag.Value); return true;
            case StringValueNode text: writer.WriteStringValue(text.Value); return true;
            case EnumValueNode name: writer.WriteStringValue(name.Value); return true;
            // GraphQL's numbers are JSON's numbers, digit for digit, so there is nothing to check.
            case IntValueNode number: writer.WriteRawValue(number.Value, skipInputValidation: true); return true;
            case FloatValueNode number: writer.WriteRawValue(number.Value, skipInputValidation: true); return true;
            case ListValueNode list when depth > 0: return TryWriteList(writer, list, depth);
            case ObjectValueNode fields when depth > 0: return TryWriteObject(writer, fields, depth);
            default: return false;
        }
    }

    private static bool TryWriteList(Utf8JsonWriter writer, ListValueNode list, int depth)
    {
        writer.WriteStartArray();
        foreach (var item in list.Items)
        {
            if (!TryWrite(writer, item, depth - 1))
            {
                return false;
            }
        }

        writer.WriteEndArray();
        return true;
    }

    private static bool TryWriteObject(Utf8JsonWriter writer, ObjectValueNode fields, int depth)
    {
        writer.WriteStartObject();
        foreach (var field in fields.Fields)
        {
            writer.WritePropertyName(field.Name.Value);
            if (!TryWrite(writer, field.Value, depth - 1))
            {
                return false;
            }
        }

        writer.WriteEndObject();
        return true;
    }
}
