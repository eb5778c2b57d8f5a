namespace GraphQL.Language;

/// <summary>How the raw lines of a block string become its value (GraphQL September 2025, §2.9.4, BlockStringValue).</summary>
internal static class BlockString
{
    /// <summary>Removes the indentation that all lines but the first share, and blank lines at both ends.</summary>
    public static string Dedent(IReadOnlyList<string> lines)
    {
        var common = int.MaxValue;
        var first = -1;
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var indent = Indent(lines[i]);
            if (indent == lines[i].Length)
                continue;

            first = first < 0 ? i : first;
            last = i;
            if (i > 0)
                common = Math.Min(common, indent);
        }

        return first < 0
            ? ""
            : string.Join('\n', Enumerable.Range(first, last - first + 1)
                .Select(i => i == 0 ? lines[0] : lines[i][Math.Min(common, lines[i].Length)..]));
    }

    /// <summary>How many spaces and tabs begin a line.</summary>
    public static int Indent(ReadOnlySpan<char> line)
    {
        var length = line.IndexOfAnyExcept(' ', '\t');
        return length < 0 ? line.Length : length;
    }
}
