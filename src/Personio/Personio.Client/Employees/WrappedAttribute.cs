using System.Text;
using System.Text.Json;
using Personio.Client.Json;

namespace Personio.Client.Employees;

/// <summary>Reads an attribute of unknown key completely, with label and type.</summary>
internal static class WrappedAttribute
{
    /// <summary>Starts on the attribute's first token and ends on its last.</summary>
    public static CustomAttribute Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, string key)
    {
        string? label = null;
        string? type = null;
        string? universalId = null;
        string? currency = null;
        string? value = null;
        IReadOnlyList<string> values = [];

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            (value, values) = ReadValue(ref reader, json);
            return new CustomAttribute { Key = key, Value = value, Values = values };
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("value"u8))
            {
                reader.Read();
                (value, values) = ReadValue(ref reader, json);
            }
            else if (reader.ValueTextEquals("label"u8))
            {
                label = Wrapped.ReadText(ref reader);
            }
            else if (reader.ValueTextEquals("type"u8))
            {
                type = Wrapped.ReadText(ref reader);
            }
            else if (reader.ValueTextEquals("universal_id"u8))
            {
                universalId = Wrapped.ReadText(ref reader);
            }
            else if (reader.ValueTextEquals("currency"u8))
            {
                currency = Wrapped.ReadText(ref reader);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        // The type may follow the value, so tags are taken apart only now.
        return new CustomAttribute
        {
            Key = key,
            Label = label,
            Type = type,
            UniversalId = universalId,
            Currency = currency,
            Value = value,
            Values = type == "tags" && values.Count == 0 ? SplitTags(value) : values,
        };
    }

    private static (string? Value, IReadOnlyList<string> Values) ReadValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
        {
            return (JsonValues.ReadText(ref reader), []);
        }

        var isArray = reader.TokenType == JsonTokenType.StartArray;
        var copy = reader;
        var raw = JsonValues.ReadRaw(ref reader, json);
        var values = isArray ? JsonValues.ReadTexts(ref copy) : [];
        return isArray && values.Count == 0 && IsEmptyArray(raw) ? (null, []) : (raw, values);
    }

    private static bool IsEmptyArray(string raw) => raw.AsSpan(1, raw.Length - 2).IsWhiteSpace();

    /// <summary>Tags come as <c>a,b</c> or as a JSON array within the string ("Personio v1: scalars").</summary>
    private static IReadOnlyList<string> SplitTags(string? text)
    {
        if (text is null)
        {
            return [];
        }

        if (text.StartsWith('[') && TryReadArray(text) is { } tags)
        {
            return tags;
        }

        return text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private static IReadOnlyList<string>? TryReadArray(string text)
    {
        try
        {
            var reader = PersonioJson.Reader(Encoding.UTF8.GetBytes(text));
            reader.Read();
            return JsonValues.ReadTexts(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
