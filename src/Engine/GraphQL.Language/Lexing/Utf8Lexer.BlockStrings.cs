using System.Text;

namespace GraphQL.Language;

/// <content>Block strings (GraphQL September 2025, "String Value").</content>
internal ref partial struct Utf8Lexer
{
    private Token ReadBlockString(Location start)
    {
        var first = _position;
        _position += 3;
        var lines = new List<string>();
        var line = new StringBuilder();
        while (true)
        {
            var length = Rest.IndexOfAny(StringStops);
            line.Append(Encoding.UTF8.GetString(PassText(length < 0 ? _source.Length - _position : length)));
            if (_position == _source.Length)
            {
                throw SyntaxException.Malformed(
                    "Unterminated block string: expected closing triple quotes, found the end of the document.",
                    start with { End = Here.End });
            }

            if (_source[_position] is (byte)'\n' or (byte)'\r')
            {
                PassLineEnd();
                lines.Add(line.ToString());
                line.Clear();
            }
            else if (Rest.StartsWith("\"\"\""u8))
            {
                _position += 3;
                lines.Add(line.ToString());
                return End(TokenKind.BlockString, start, first, BlockString.Dedent(lines));
            }
            else if (Rest.StartsWith("\\\"\"\""u8))
            {
                _position += 4;
                line.Append("\"\"\"");
            }
            else
            {
                line.Append((char)_source[_position++]);
            }
        }
    }
}
