using System.Buffers;
using System.Text;

namespace GraphQL.Language;

/// <summary>Cuts valid UTF-8 into tokens and counts them, lines and columns.</summary>
/// <remarks>
/// Offsets and columns count UTF-16 code units, what a JavaScript or .NET string indexes by. Characters beyond ASCII occur only in
/// comments, strings and byte order marks, so the lexer keeps the difference between bytes and characters and adjusts it there.
/// </remarks>
internal ref partial struct Utf8Lexer
{
    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\n\r"u8);
    private static readonly SearchValues<byte> NameContinue =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"u8);

    private readonly ReadOnlySpan<byte> _source;
    private readonly int _maxTokens;
    private int _position;
    private int _tokens;
    private int _line = 1;

    /// <summary>Bytes minus characters in everything before <see cref="_position"/>.</summary>
    private int _surplus;

    /// <summary>Where the current line begins, in characters.</summary>
    private int _lineStart;

    public Utf8Lexer(ReadOnlySpan<byte> source, int maxTokens)
    {
        _source = source;
        _maxTokens = maxTokens;
    }

    private readonly ReadOnlySpan<byte> Rest => _source[_position..];

    /// <summary>The location of the character at the current position.</summary>
    private readonly Location Here
    {
        get
        {
            var offset = _position - _surplus;
            return new Location(offset, offset, _line, offset - _lineStart + 1);
        }
    }

    public readonly ReadOnlySpan<byte> Bytes(in Token token) => _source[token.ByteStart..token.ByteEnd];

    /// <summary>The next token; at the end, <see cref="TokenKind.EndOfDocument"/> again and again.</summary>
    public Token Next()
    {
        SkipIgnored();
        var start = Here;
        if (_position == _source.Length)
        {
            return new Token(TokenKind.EndOfDocument, _position, _position, start);
        }

        Count();
        return _source[_position] switch
        {
            (byte)'!' => Punctuator(TokenKind.Bang, start),
            (byte)'$' => Punctuator(TokenKind.Dollar, start),
            (byte)'&' => Punctuator(TokenKind.Ampersand, start),
            (byte)'(' => Punctuator(TokenKind.ParenOpen, start),
            (byte)')' => Punctuator(TokenKind.ParenClose, start),
            (byte)':' => Punctuator(TokenKind.Colon, start),
            (byte)'=' => Punctuator(TokenKind.EqualsSign, start),
            (byte)'@' => Punctuator(TokenKind.At, start),
            (byte)'[' => Punctuator(TokenKind.BracketOpen, start),
            (byte)']' => Punctuator(TokenKind.BracketClose, start),
            (byte)'{' => Punctuator(TokenKind.BraceOpen, start),
            (byte)'|' => Punctuator(TokenKind.Pipe, start),
            (byte)'}' => Punctuator(TokenKind.BraceClose, start),
            (byte)'.' => ReadSpread(start),
            (byte)'"' => Rest.StartsWith("\"\"\""u8) ? ReadBlockString(start) : ReadString(start),
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => ReadNumber(start),
            var first when IsNameStart(first) => ReadName(start),
            _ => throw UnexpectedCharacter(),
        };
    }

    /// <summary>Counts a token or a comment that begins here.</summary>
    private void Count()
    {
        if (++_tokens > _maxTokens)
        {
            throw SyntaxException.TooManyTokens(_maxTokens, Here);
        }
    }

    private static bool IsDigit(byte value) => (uint)(value - '0') <= 9;

    private static bool IsNameStart(byte value) => (uint)((value | 0x20) - 'a') <= 'z' - 'a' || value == '_';

    private Token Punctuator(TokenKind kind, Location start, int length = 1)
    {
        _position += length;
        return End(kind, start, _position - length);
    }

    private Token ReadSpread(Location start) => Rest.StartsWith("..."u8)
        ? Punctuator(TokenKind.Spread, start, 3)
        : throw SyntaxException.Malformed(
            "Unexpected \".\": a fragment is spread with \"...\", and a decimal number needs a digit before its point.", start);

    private Token ReadName(Location start)
    {
        var first = _position;
        var length = Rest.IndexOfAnyExcept(NameContinue);
        _position = length < 0 ? _source.Length : first + length;
        return End(TokenKind.Name, start, first);
    }

    private readonly Token End(TokenKind kind, Location start, int first, string? text = null) =>
        new(kind, first, _position, start with { End = _position - _surplus }, text);

    private readonly SyntaxException UnexpectedCharacter() => SyntaxException.Malformed(
        _source[_position] == '\''
            ? "Unexpected \"'\": strings are written between double quotes."
            : $"Unexpected character {TokenNames.OfCharacter(Rest)}.",
        Here);

    /// <summary>Skips white space, line ends, commas, comments and byte order marks.</summary>
    private void SkipIgnored()
    {
        while (_position < _source.Length)
        {
            switch (_source[_position])
            {
                case (byte)' ' or (byte)'\t' or (byte)',':
                    _position++;
                    break;
                case (byte)'\n' or (byte)'\r':
                    PassLineEnd();
                    break;
                case (byte)'#':
                    Count();
                    var length = Rest.IndexOfAny(LineEnds);
                    PassText(length < 0 ? _source.Length - _position : length);
                    break;
                case 0xEF when Rest.StartsWith("\uFEFF"u8):
                    PassText(3);
                    break;
                default:
                    return;
            }
        }
    }

    /// <summary>Passes one line end: <c>\n</c>, <c>\r\n</c> or <c>\r</c>.</summary>
    private void PassLineEnd()
    {
        var isPair = _source[_position] == '\r' && _position + 1 < _source.Length && _source[_position + 1] == '\n';
        _position += isPair ? 2 : 1;
        _line++;
        _lineStart = _position - _surplus;
    }

    /// <summary>Passes bytes that may hold characters beyond ASCII but no line end.</summary>
    private ReadOnlySpan<byte> PassText(int length)
    {
        var text = _source.Slice(_position, length);
        _position += length;
        _surplus += length - Encoding.UTF8.GetCharCount(text);
        return text;
    }
}
