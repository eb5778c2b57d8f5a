using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace GraphQL.Execution;

/// <content>Values whose kind is known only at run time, and points in time.</content>
public ref partial struct ResponseWriter
{
    // The decimal point's place in the round-trip formats of a date with a time, and of a time. Seven digits follow.
    private const int PointOfDateTime = 19;
    private const int PointOfTime = 8;
    private const int FractionDigits = 7;

    /// <summary>
    /// Writes any value of the kinds that <see cref="Schema.ScalarCoercion.TrySerialize"/> returns; of others their text. A number that is
    /// not finite, which JSON cannot hold, is written as <c>null</c>.
    /// </summary>
    public void Scalar(object? value)
    {
        switch (value)
        {
            case null: Null(); break;
            case string text: String(text); break;
            case bool boolean: Boolean(boolean); break;
            case int number: Int(number); break;
            case long number: Long(number); break;
            case double number when double.IsFinite(number): Float(number); break;
            case float number when float.IsFinite(number): Float(number); break;
            case double or float: Null(); break;
            case decimal number: Decimal(number); break;
            case Guid guid: Formatted(guid); break;
            case DateOnly date: Formatted(date, "O"); break;
            case TimeOnly time: Time(time, PointOfTime); break;
            case DateTimeOffset instant: Instant(instant); break;
            case DateTime dateTime: Time(DateTime.SpecifyKind(dateTime, DateTimeKind.Unspecified), PointOfDateTime); break;
            case JsonElement json: Json(json); break;
            case Uri uri: String(uri.OriginalString); break;
            default: String(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
        }
    }

    /// <summary>Writes a point in time as RFC 3339 asks, with <c>Z</c> for UTC.</summary>
    public void Instant(DateTimeOffset value)
    {
        if (value.Offset == TimeSpan.Zero)
        {
            Time(value.UtcDateTime, PointOfDateTime);
        }
        else
        {
            Time(value, PointOfDateTime);
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
        Raw(JsonMarshal.GetRawUtf8Value(value));
    }

    // The round-trip format always has seven digits of a second: the zeros at their end go, and the point when nothing is left behind it.
    private void Time<T>(T value, int point) where T : IUtf8SpanFormattable
    {
        Separate();
        _buffer[_written++] = (byte)'"';
        var text = _buffer[_written..];
        value.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        var behind = point + 1 + FractionDigits;
        var end = behind;
        while (text[end - 1] is (byte)'0')
        {
            end--;
        }

        if (end - 1 == point)
        {
            end--;
        }

        text[behind..length].CopyTo(text[end..]);
        _written += length - (behind - end);
        _buffer[_written++] = (byte)'"';
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
