using System.Buffers;
using System.Globalization;
using System.Text;

namespace GraphQL.Language;

/// <content>Strings and their escapes (GraphQL September 2025, "String Value").</content>
internal ref partial struct Utf8Lexer
{
    private static readonly SearchValues<byte> StringStops = SearchValues.Create("\"\\\n\r"u8);

    private Token ReadString(Location start)
    {
        var first = _position++;
        var run = PassRun(start);
        if (SkipByte((byte)'"'))
        {
            return End(TokenKind.String, start, first, Encoding.UTF8.GetString(run));
        }

        var text = new StringBuilder();
        while (true)
        {
            if (!run.IsEmpty)
            {
                text.Append(Encoding.UTF8.GetString(run));
            }

            if (SkipByte((byte)'"'))
            {
                return End(TokenKind.String, start, first, text.ToString());
            }

            ReadEscape(text);
            run = PassRun(start);
        }
    }

    /// <summary>Passes characters up to a quote or a backslash.</summary>
    private ReadOnlySpan<byte> PassRun(Location start)
    {
        if (_position < _source.Length && _source[_position] is (byte)'"' or (byte)'\\')
        {
            return [];
        }

        var length = Rest.IndexOfAny(StringStops);
        var run = PassText(length < 0 ? _source.Length - _position : length);
        return _position < _source.Length && _source[_position] is (byte)'"' or (byte)'\\'
            ? run
            : throw SyntaxException.Malformed(
                $"Unterminated string: expected a closing '\"', found {TokenNames.OfCharacter(Rest)}. "
                + "Text of several lines is written between triple quotes.",
                start with { End = Here.End });
    }

    private void ReadEscape(StringBuilder text)
    {
        var here = Here;
        _position++;
        var character = _position < _source.Length ? _source[_position] : (byte)0;
        if (character == 'u')
        {
            _position++;
            ReadUnicodeEscape(text, here);
            return;
        }

        text.Append(character switch
        {
            (byte)'"' => '"',
            (byte)'\\' => '\\',
            (byte)'/' => '/',
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            _ => throw SyntaxException.Malformed(
                $"Invalid escape: a backslash is followed by one of \" \\ / b f n r t u, found {TokenNames.OfCharacter(Rest)}.", here),
        });
        _position++;
    }

    /// <summary>What follows <c>\u</c>: <c>{X…}</c>, <c>XXXX</c>, or <c>XXXX\uXXXX</c> for a surrogate pair.</summary>
    private void ReadUnicodeEscape(StringBuilder text, Location start)
    {
        if (SkipByte((byte)'{'))
        {
            text.Append(ReadBracedRune(start).ToString());
            return;
        }

        var unit = ReadCodeUnit(start);
        if (!char.IsSurrogate(unit))
        {
            text.Append(unit);
            return;
        }

        if (char.IsHighSurrogate(unit) && Rest.StartsWith("\\u"u8) && !Rest.StartsWith("\\u{"u8))
        {
            _position += 2;
            var low = ReadCodeUnit(start);
            if (char.IsLowSurrogate(low))
            {
                text.Append(unit).Append(low);
                return;
            }
        }

        throw SyntaxException.Malformed(
            $"Invalid Unicode escape: \\u{(int)unit:X4} is half of a surrogate pair; write both halves, or \\u{{…}}.", start);
    }

    private char ReadCodeUnit(Location start)
    {
        var unit = Rest.Length < 4
            ? -1
            : (HexDigit(Rest[0]) << 12) | (HexDigit(Rest[1]) << 8) | (HexDigit(Rest[2]) << 4) | HexDigit(Rest[3]);
        if (unit >= 0)
        {
            _position += 4;
            return (char)unit;
        }

        throw SyntaxException.Malformed("Invalid Unicode escape: \\u needs four hexadecimal digits, or some in braces.", start);
    }

    /// <summary>The value of a hexadecimal digit; below 0, and with what it is joined to, for any other byte.</summary>
    private static int HexDigit(byte value) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
        _ => -1,
    };

    private Rune ReadBracedRune(Location start)
    {
        var length = Rest.IndexOf((byte)'}');
        var digits = length < 0 ? default : Rest[..length].TrimStart((byte)'0');
        var value = 0;
        if (length > 0
            && (digits.IsEmpty || (digits.Length <= 6
                && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value)))
            && Rune.IsValid(value))
        {
            _position += length + 1;
            return new Rune(value);
        }

        throw SyntaxException.Malformed(
            "Invalid Unicode escape: \\u{…} needs the hexadecimal digits of a Unicode scalar value (up to 10FFFF, no surrogate).", start);
    }
}
