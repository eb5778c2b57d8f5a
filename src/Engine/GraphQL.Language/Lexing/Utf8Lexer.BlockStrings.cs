using System.Text;

namespace GraphQL.Language;

/// <content>Block strings (GraphQL September 2025, "String Value").</content>
internal ref partial struct Utf8Lexer
{
    private Token ReadBlockString(Location start)
    {
        var first = _position;
        _position += 3;
        var length = FindClosingQuotes();
        if (length < 0)
        {
            PassText(_source.Length - _position);
            throw SyntaxException.Malformed(
                "Unterminated block string: expected closing triple quotes, found the end of the document.",
                start with { End = Here.End });
        }

        var text = PassText(length);
        PassLineEndsOf(text);
        _position += 3;
        var raw = Encoding.UTF8.GetString(text);
        return End(TokenKind.BlockString, start, first, BlockString.Dedent(
            raw.Contains('\\') ? raw.Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal) : raw));
    }

    /// <summary>How many bytes there are up to three quotes without a backslash before them; below 0 where there are none.</summary>
    private readonly int FindClosingQuotes()
    {
        var rest = Rest;
        for (var searched = 0; ;)
        {
            var found = rest[searched..].IndexOf("\"\"\""u8);
            if (found < 0)
            {
                return -1;
            }

            var quotes = searched + found;
            if (found == 0 || rest[quotes - 1] != '\\')
            {
                return quotes;
            }

            searched = quotes + 3;
        }
    }

    /// <summary>Counts the line ends in text that was passed just now.</summary>
    private void PassLineEndsOf(ReadOnlySpan<byte> text)
    {
        var last = text.LastIndexOfAny((byte)'\n', (byte)'\r');
        if (last < 0)
        {
            return;
        }

        _line += text.Count((byte)'\n') + text.Count((byte)'\r') - text.Count("\r\n"u8);
        _lineStart = _position - _surplus - Encoding.UTF8.GetCharCount(text[(last + 1)..]);
    }
}
