using System.Text;

namespace GraphQL.Language;

/// <summary>How the raw lines of a block string become its value (GraphQL September 2025, "String Value", BlockStringValue).</summary>
internal static class BlockString
{
    /// <summary>Removes the indentation that all lines but the first share, and blank lines at both ends.</summary>
    /// <param name="raw">The text between the quotes, its lines ending with <c>\n</c>, <c>\r\n</c> or <c>\r</c>.</param>
    public static string Dedent(string raw)
    {
        if (!raw.AsSpan().ContainsAny('\n', '\r'))
        {
            return IsBlank(raw) ? "" : raw;
        }

        var common = int.MaxValue;
        var first = -1;
        var last = -1;
        var lines = new RawLines(raw);
        for (var i = 0; lines.MoveNext(); i++)
        {
            if (lines.IsBlank)
            {
                continue;
            }

            first = first < 0 ? i : first;
            last = i;
            if (i > 0)
            {
                common = Math.Min(common, lines.Indent);
            }
        }

        return first < 0 ? "" : Join(raw, first, last, common);
    }

    private static string Join(string raw, int first, int last, int common)
    {
        var text = new StringBuilder(raw.Length);
        var lines = new RawLines(raw);
        for (var i = 0; i <= last && lines.MoveNext(); i++)
        {
            if (i < first)
            {
                continue;
            }

            if (i > first)
            {
                text.Append('\n');
            }

            text.Append(i == 0 ? lines.Current : lines.Current[Math.Min(common, lines.Current.Length)..]);
        }

        return text.ToString();
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

    /// <summary>
    /// The lines of a text, one after the other. Each character is looked at once, without a search of its own for each line, which would be what
    /// thousands of short lines cost.
    /// </summary>
    private ref struct RawLines(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _next;
        private bool _isDone;

        public ReadOnlySpan<char> Current { get; private set; }

        /// <summary>How many spaces and tabs begin the line.</summary>
        public int Indent { get; private set; }

        public readonly bool IsBlank => Indent == Current.Length;

        public bool MoveNext()
        {
            if (_isDone)
            {
                return false;
            }

            var start = _next;
            var end = start;
            while (end < _text.Length && _text[end] is ' ' or '\t')
            {
                end++;
            }

            Indent = end - start;
            while (end < _text.Length && _text[end] is not ('\n' or '\r'))
            {
                end++;
            }

            Current = _text[start..end];
            _isDone = end == _text.Length;
            _next = end + (end + 1 < _text.Length && _text[end] == '\r' && _text[end + 1] == '\n' ? 2 : 1);
            return true;
        }
    }
}
