using System.Buffers;

namespace GraphQL.Language;

/// <summary>How the raw lines of a block string become its value (GraphQL September 2025, "String Value", BlockStringValue).</summary>
internal static class BlockString
{
    /// <summary>Removes the indentation that all lines but the first share, and blank lines at both ends.</summary>
    /// <param name="raw">The text between the quotes, its lines ending with <c>\n</c>, <c>\r\n</c> or <c>\r</c>.</param>
    /// <remarks>Each character is looked at twice and none is searched for: thousands of short lines cost no more than a long one.</remarks>
    public static string Dedent(string raw)
    {
        var common = int.MaxValue;
        var first = -1;
        var last = 0;
        for (var start = 0; start <= raw.Length;)
        {
            var end = start;
            while (end < raw.Length && raw[end] is ' ' or '\t')
            {
                end++;
            }

            var indent = end - start;
            while (end < raw.Length && !IsLineEnd(raw[end]))
            {
                end++;
            }

            if (indent < end - start)
            {
                first = first < 0 ? start : first;
                last = end;
                common = start > 0 ? Math.Min(common, indent) : common;
            }

            start = end + LengthOfLineEnd(raw, end);
        }

        return first < 0 ? "" : Copy(raw, first, last, common);
    }

    /// <summary>The lines from one offset to another, each but the text's first one without so many characters at its beginning.</summary>
    private static string Copy(string raw, int first, int last, int indentation)
    {
        var buffer = ArrayPool<char>.Shared.Rent(last - first);
        var length = 0;
        var skip = first > 0 ? indentation : 0;
        for (var i = first; i < last;)
        {
            if (IsLineEnd(raw[i]))
            {
                buffer[length++] = '\n';
                i += LengthOfLineEnd(raw, i);
                skip = indentation;
                continue;
            }

            if (skip > 0)
            {
                skip--;
            }
            else
            {
                buffer[length++] = raw[i];
            }

            i++;
        }

        var text = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return text;
    }

    private static bool IsLineEnd(char value) => value is '\n' or '\r';

    private static int LengthOfLineEnd(string raw, int end) =>
        end + 1 < raw.Length && raw[end] == '\r' && raw[end + 1] == '\n' ? 2 : 1;

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
