using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace GraphQL.Execution;

/// <content>Text, which may need escapes, and values whose kind is known only at run time.</content>
public ref partial struct ResponseWriter
{
    private static readonly SearchValues<char> MustEscape = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    /// <summary>Writes a text in quotes, or <c>null</c>. A surrogate without its other half is written as U+FFFD.</summary>
    public void String(string? value)
    {
        if (value is null)
        {
            Null();
            return;
        }

        Separate();
        _buffer[_written++] = (byte)'"';
        Text(value);
        Ensure(1);
        _buffer[_written++] = (byte)'"';
    }

    /// <summary>Writes any value of the kinds that <see cref="Schema.ScalarCoercion.TrySerialize"/> returns.</summary>
    public void Scalar(object? value)
    {
        switch (value)
        {
            case null: Null(); break;
            case string text: String(text); break;
            case bool boolean: Boolean(boolean); break;
            case int number: Int(number); break;
            case long number: Long(number); break;
            case double number: Float(number); break;
            case float number: Float(number); break;
            case decimal number: Decimal(number); break;
            case Guid guid: Formatted(guid); break;
            case DateOnly date: Formatted(date, "yyyy-MM-dd"); break;
            case TimeOnly time: Formatted(time, "HH:mm:ss.FFFFFFF"); break;
            case DateTimeOffset instant: Instant(instant); break;
            case DateTime dateTime: Formatted(dateTime, "yyyy-MM-ddTHH:mm:ss.FFFFFFF"); break;
            case JsonElement json: Json(json); break;
            default: String(value.ToString()); break;
        }
    }

    /// <summary>Writes a point in time as RFC 3339 asks, with <c>Z</c> for UTC.</summary>
    public void Instant(DateTimeOffset value)
    {
        if (value.Offset == TimeSpan.Zero)
        {
            Formatted(value.UtcDateTime, "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ");
        }
        else
        {
            Formatted(value, "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz");
        }
    }

    /// <summary>Writes a JSON value as it stands.</summary>
    public void Json(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Undefined)
        {
            Null();
            return;
        }

        Separate();
        Raw(Encoding.UTF8.GetBytes(value.GetRawText()));
    }

    private void Text(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var clean = text.IndexOfAny(MustEscape);
            Unescaped(clean < 0 ? text : text[..clean]);
            if (clean < 0)
            {
                return;
            }

            Escape(text[clean]);
            text = text[(clean + 1)..];
        }
    }

    private void Unescaped(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var piece = text.Length <= TextPiece ? text : text[..TextPiece];
            Ensure(Math.Min(piece.Length * 3, TextPiece));

            // A surrogate pair cut at the end of a piece waits for the next one; a lone surrogate at the very end is replaced.
            Utf8.FromUtf16(
                piece, _buffer[_written..], out var read, out var written,
                replaceInvalidSequences: true, isFinalBlock: piece.Length == text.Length);
            _written += written;
            text = text[read..];
            if (read == 0)
            {
                Grow(TextPiece);
            }
        }
    }

    private void Escape(char character)
    {
        Ensure(6);
        var shorthand = character switch
        {
            '"' => (byte)'"',
            '\\' => (byte)'\\',
            '\n' => (byte)'n',
            '\r' => (byte)'r',
            '\t' => (byte)'t',
            '\b' => (byte)'b',
            '\f' => (byte)'f',
            _ => (byte)'u',
        };
        _buffer[_written++] = (byte)'\\';
        _buffer[_written++] = shorthand;
        if (shorthand is (byte)'u')
        {
            _buffer[_written++] = (byte)'0';
            _buffer[_written++] = (byte)'0';
            _buffer[_written++] = (byte)(character < 0x10 ? '0' : '1');
            _buffer[_written++] = (byte)"0123456789abcdef"[character & 0xF];
        }
    }

    private void Raw(ReadOnlySpan<byte> json)
    {
        while (!json.IsEmpty)
        {
            Ensure(1);
            var length = Math.Min(json.Length, _buffer.Length - _written);
            json[..length].CopyTo(_buffer[_written..]);
            _written += length;
            json = json[length..];
        }
    }
}
