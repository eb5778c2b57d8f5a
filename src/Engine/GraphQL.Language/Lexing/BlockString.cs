namespace GraphQL.Language;

/// <summary>How the raw lines of a block string become its value (GraphQL September 2025, "String Value", BlockStringValue).</summary>
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
            {
                continue;
            }

            first = first < 0 ? i : first;
            last = i;
            if (i > 0)
            {
                common = Math.Min(common, indent);
            }
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

    /// <summary>Whether reading a block string can give the value: no carriage return, no blank line at an end, no shared indentation.</summary>
    public static bool CanExpress(string value)
    {
        if (value.Length == 0)
        {
            return true;
        }

        if (value.Contains('\r'))
        {
            return false;
        }

        var lines = value.Split('\n');
        return !IsBlank(lines[0])
            && !IsBlank(lines[^1])
            && (lines.Length == 1 || Array.Exists(lines, line => line.Length > 0 && Indent(line) == 0));
    }

    /// <summary>Whether the printed value starts below the opening quotes.</summary>
    /// <remarks>Never for one line that begins with white space, which would be taken for indentation there.</remarks>
    public static bool BeginsOnItsOwnLine(string value, string[] lines) =>
        lines.Length > 1 || (EndsOnItsOwnLine(value, lines) && Indent(value) == 0);

    /// <summary>Whether the closing quotes stand below the printed value: when it is long, or ends in what they would merge with.</summary>
    public static bool EndsOnItsOwnLine(string value, string[] lines) =>
        lines.Length > 1 || value.Length > 70 || value.EndsWith('"') || value.EndsWith('\\');

    private static bool IsBlank(string line) => Indent(line) == line.Length;
}
