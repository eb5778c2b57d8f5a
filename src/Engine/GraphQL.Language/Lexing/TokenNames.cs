using System.Text;

namespace GraphQL.Language;

/// <summary>How error messages call tokens. Literals are named by kind only: their content may be personal data.</summary>
internal static class TokenNames
{
    public static string Of(TokenKind kind) => kind switch
    {
        TokenKind.EndOfDocument => "the end of the document",
        TokenKind.Bang => "\"!\"",
        TokenKind.Dollar => "\"$\"",
        TokenKind.Ampersand => "\"&\"",
        TokenKind.ParenOpen => "\"(\"",
        TokenKind.ParenClose => "\")\"",
        TokenKind.Spread => "\"...\"",
        TokenKind.Colon => "\":\"",
        TokenKind.EqualsSign => "\"=\"",
        TokenKind.At => "\"@\"",
        TokenKind.BracketOpen => "\"[\"",
        TokenKind.BracketClose => "\"]\"",
        TokenKind.BraceOpen => "\"{\"",
        TokenKind.Pipe => "\"|\"",
        TokenKind.BraceClose => "\"}\"",
        TokenKind.Name => "a name",
        TokenKind.Int => "an integer",
        TokenKind.Float => "a decimal number",
        TokenKind.String => "a string",
        TokenKind.BlockString => "a block string",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a token kind."),
    };

    /// <summary>The character that begins <paramref name="rest"/>, quoted when it can be seen, as <c>U+XXXX</c> otherwise.</summary>
    public static string OfCharacter(ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty)
        {
            return Of(TokenKind.EndOfDocument);
        }

        Rune.DecodeFromUtf8(rest, out var rune, out _);
        return rune.Value switch
        {
            '"' => "'\"'",
            '\n' or '\r' => "the end of the line",
            > 0x20 and < 0x7F => $"\"{rune}\"",
            _ => $"U+{rune.Value:X4}",
        };
    }
}
