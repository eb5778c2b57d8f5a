namespace GraphQL.Differential.Tests.Generation.Mutations;

/// <content>What is no GraphQL any more, or only just.</content>
internal sealed partial class DocumentMutator
{
    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "[", "]", "!", "$", ":", "=", "@", "&", "|", "...", "..", ".", "\"", "\"\"\"", "\\", "#", "#,\n", ",", "\n", "\r", "\r\n", "\t",
        "\uFEFF", "\u00A0", "\u2028", "é", "\ud83d\ude00", "\0", "\u007F", "0", "00", "-", "-a", "1.", "1.e", "1e", "1a", "0x1", "_", "on", "true", "null", "fragment",
        "fragment on on Query { __typename }", "query", "extend", "\"\\q\"", "\"\\u12\"", "\"\\uD83D\\uDE00\"", "\"\\uD83D\"", "\"\\uDE00\"", "\"\\u{}\"",
        "\"\\u{110000}\"", "\"\\u{0000041}\"", "\"\\u{D800}\"", "\"a\nb\"", "\"\t\"", "\"\u0007\"", "\"\"\"\u0007\\\"\"\"\"\"\"", "\"open", "\"\"\"open", "?", "~", "'",
    ];

    private void SpoilText()
    {
        var at = random.Below(_text.Length);
        _text = random.Below(4) switch
        {
            0 => _text.Remove(at, 1),
            1 => _text[..at],
            2 => _text.Insert(at, random.Pick(Pieces)),
            _ => _text.Remove(at, Math.Min(_text.Length - at, 1 + random.Below(6))).Insert(at, random.Pick(Pieces)),
        };
    }
}
