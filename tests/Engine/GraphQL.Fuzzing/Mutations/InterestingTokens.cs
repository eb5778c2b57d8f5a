using System.Text;

namespace GraphQL.Fuzzing.Mutations;

/// <summary>What programs that read GraphQL or JSON go wrong about.</summary>
internal static class InterestingTokens
{
    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "query", "mutation", "subscription", "fragment", "on", "extend", "type", "input", "interface", "union", "enum", "scalar", "schema",
            "directive", "implements", "repeatable", "true", "false", "null", "__typename", "__schema", "__type(name: \"Query\")", "__proto__",
            "@skip(if: true)", "@include(if: $a)", "@deprecated", "@deprecated(reason: null)", "@oneOf", "@specifiedBy(url: \"\")", "...", "... on ",
            "$", "$a", "&", "|", "=", ":", "!", "[", "]", "{", "}", "(", ")", "{}", "[]", "[[]]", "()", ",", "#", "\"", "\"\"", "\"\"\"", "\"\"\"\"\"\"",
            "\"\"\"\n  a\n b\n\"\"\"", "\"\"\"\\\"\"\"\"\"\"", "\"\"\"a\\\"\"\"", "\"\"\" \n\t\n\"\"\"", "\r", "\n", "\r\n", "\t", "\0", "\uFEFF", "\u2028", "\u202E",
            "\u00E9", "\u20AC", "\U0001F600", "\u0085", "\u007F", "\uFFFF", "\\u0000", "\\uD83D\\uDE00", "\\uD83D", "\\uDE00", "\\u{1F600}",
            "\\u{110000}", "\\u{D800}", "\\u{}", "\\u{000000000041}", "\\uDBFF\\uDFFF", "\\\\", "\\\"", "\\", "\\x41", "0", "-0", "-1", "00", "01", "1.", ".1",
            "1e5", "1E400", "-1e-400", "1.0", "2147483647", "2147483648", "-2147483648", "-2147483649", "9007199254740993", "9223372036854775808",
            "1e1000000000", "1e99999999999", "123456789012345678901234567890", "0.1e+5", "0x1F", "NaN", "Infinity", "1_000", "Int", "Float", "String",
            "Boolean", "ID", "Int!", "[Int]", "String = null", "Query", "Mutation", "id: 1", "a: $a", "%00", "%ff", "%7B", "+", "&query=", "?", ";",
            "charset=utf-16", "application/json", "{\"a\":1}", "null,", "\"query\":", "\"variables\":", "\"2024-02-30\"", "\"0000-01-01\"",
            "\"2024-02-29T25:00:00Z\"", "\"--\"", "$a: Int = 1", "query($a: Boolean!)", "fragment A on Query { ...A }", "...A",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF],
        [0xC0, 0x80],
        [0xED, 0xA0, 0x80],
        [0xF4, 0x90, 0x80, 0x80],
        [0xE2, 0x82],
        [0xF0, 0x9F, 0x98],
        [0xEF, 0xBB, 0xBF],
        [.. Enumerable.Repeat((byte)'9', 400)],
        [.. Enumerable.Repeat((byte)'a', 5000)],
        [.. Enumerable.Repeat((byte)',', 5000)],
    ];

    private static readonly (byte[] Open, byte[] Close)[] Brackets =
    [
        .. new[]
        {
            ("{a", "}"), ("{", "}"), ("[", "]"), ("{a:", "}"), ("{\"a\":", "}"), ("{\"not\":", "}"), ("(", ")"), ("...{", "}"), ("{ me", "}"),
            ("{friends", "}"), ("... on Person {", "}"), ("\"", "\""), ("\"\"\"", "\"\"\""), ("[", ""), ("{a:[", ""), ("#", "\n"), ("@mark(tags:", ")"),
        }.Select(pair => (Encoding.UTF8.GetBytes(pair.Item1), Encoding.UTF8.GetBytes(pair.Item2))),
    ];

    public static byte[] Pick(Random random) => Tokens[random.Next(Tokens.Length)];

    public static (byte[] Open, byte[] Close) PickBrackets(Random random) => Brackets[random.Next(Brackets.Length)];
}
