using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;

namespace GraphQL.AspNetCore.Requests;

/// <summary>
/// Reads JSON as RFC 8259 has it and refuses what parsers disagree about: duplicate members, comments, trailing data, text that is not
/// Unicode. What passes can be read as strings later on without failing.
/// </summary>
internal static class StrictJson
{
    private const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    private static readonly JsonDocumentOptions Tolerant = new() { MaxDepth = MaxDepth };

    /// <summary>Parses the text; the document refers to its memory.</summary>
    /// <param name="subject">What the text is, as the subject of the message.</param>
    public static bool TryParse(
        ReadOnlyMemory<byte> utf8,
        string subject,
        [NotNullWhen(true)] out JsonDocument? document,
        [NotNullWhen(false)] out Refusal? refusal)
    {
        document = null;
        refusal = null;
        if (!Utf8.IsValid(utf8.Span))
        {
            refusal = Refusal.BadRequest($"{subject} is not valid UTF-8.");
            return false;
        }

        try
        {
            if (HasLoneSurrogate(utf8.Span))
            {
                refusal = Refusal.BadRequest($"{subject} holds an escaped surrogate without its other half.");
                return false;
            }

            document = JsonDocument.Parse(utf8, Strict);
            return true;
        }
        catch (JsonException exception)
        {
            refusal = Refusal.BadRequest($"{subject} {Diagnose(utf8, exception)}");
            return false;
        }
    }

    /// <summary>Finds what went wrong; only failed requests pay for it.</summary>
    private static string Diagnose(ReadOnlyMemory<byte> utf8, JsonException exception)
    {
        if (utf8.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            return "is empty; a JSON object is needed.";
        }

        var at = $"(line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1})";
        var reader = new Utf8JsonReader(utf8.Span, new JsonReaderOptions { MaxDepth = MaxDepth, AllowMultipleValues = true });
        try
        {
            reader.Read();
            reader.Skip();
        }
        catch (JsonException)
        {
            return $"is not valid JSON, or nested deeper than {MaxDepth} levels {at}.";
        }

        if (!utf8.Span[(int)reader.BytesConsumed..].Trim(" \t\r\n"u8).IsEmpty)
        {
            return $"holds more than one JSON value {at}.";
        }

        using var tolerant = JsonDocument.Parse(utf8, Tolerant);
        return "names a member of an object twice.";
    }

    private static bool HasLoneSurrogate(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IndexOf("\\ud"u8) < 0 && utf8.IndexOf("\\uD"u8) < 0)
        {
            return false;
        }

        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName
                && reader.ValueIsEscaped
                && !IsUnicode(ref reader))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnicode(ref Utf8JsonReader reader)
    {
        try
        {
            _ = reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
