using System.Text;

namespace GraphQL.Generators.Emission;

/// <summary>Collects lines of C#, indented by blocks.</summary>
internal sealed class CodeWriter
{
    private const int IndentSize = 4;
    private readonly StringBuilder _text = new();
    private int _depth;

    public CodeWriter Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * IndentSize).Append(line.Replace("\n", "\n" + new string(' ', _depth * IndentSize)));
        }

        _text.Append('\n');
        return this;
    }

    /// <summary>Writes text that must not be indented, such as the lines of a raw string.</summary>
    public CodeWriter Raw(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>Opens a block; disposing of the result closes it.</summary>
    public Block Open(string header, string end = "}", string start = "{") => Line(header).OpenBare(end, start);

    /// <summary>Opens a block that goes on from the line before.</summary>
    public Block OpenBare(string end, string start = "{")
    {
        Line(start);
        _depth++;
        return new Block(this, end);
    }

    public override string ToString() => _text.ToString();

    internal readonly struct Block(CodeWriter writer, string end) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            writer.Line(end);
        }
    }
}
