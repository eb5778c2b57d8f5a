using System.Runtime.CompilerServices;
using System.Text;

namespace GraphQL.Language;

/// <summary>Writes nodes at the current indentation.</summary>
/// <param name="hidesValues">Whether literals are written as <c>?</c>, and descriptions not at all.</param>
internal sealed partial class SyntaxWriter(bool hidesValues = false)
{
    private const int MaxLineLength = 80;
    private const int Unlimited = int.MaxValue;

    private readonly StringBuilder _text = new();
    private int _indent;

    /// <summary>Where the one-line attempt under way has to end; <see cref="Unlimited"/> where none is.</summary>
    private int _lineEnd = Unlimited;

    public override string ToString() => _text.ToString();

    public void Write(SyntaxNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case NameNode name:
                _text.Append(name.Value);
                break;
            case DocumentNode document:
                WriteDocument(document);
                break;
            case IExecutableDefinitionNode or ISelectionNode or SelectionSetNode or VariableDefinitionNode or ArgumentNode or DirectiveNode:
                WriteExecutable(node);
                break;
            case IValueNode or ObjectFieldNode:
                WriteValue(node);
                break;
            case ITypeNode:
                WriteType(node);
                break;
            case ITypeDefinitionNode type:
                WriteTypeDefinition(type);
                break;
            default:
                WriteTypeSystem(node);
                break;
        }
    }

    private void Write<T>(T node) where T : class => Write((SyntaxNode)(object)node);

    private void WriteDocument(DocumentNode document)
    {
        for (var i = 0; i < document.Definitions.Count; i++)
        {
            // Behind a type without a body, the short form of a query would be read as that body.
            var isAmbiguous = i > 0 && _text[^1] != '}' && IsShort(document.Definitions[i]);
            _text.Append(i == 0 ? "" : "\n\n").Append(isAmbiguous ? "query " : "");
            Write(document.Definitions[i]);
        }
    }

    private void WriteType(SyntaxNode type)
    {
        switch (type)
        {
            case NamedTypeNode named:
                Write(named.Name);
                break;
            case ListTypeNode list:
                _text.Append('[');
                Write(list.Type);
                _text.Append(']');
                break;
            case NonNullTypeNode nonNull:
                Write(nonNull.Type);
                _text.Append('!');
                break;
        }
    }

    private void WriteDescription(StringValueNode? description)
    {
        if (description is null || hidesValues)
        {
            return;
        }

        Write(description);
        NewLine();
    }

    private void WriteDirectives(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            _text.Append(' ');
            Write(directive);
        }
    }

    private void NewLine()
    {
        _text.Append('\n').Append(' ', 2 * _indent);

        // Indentation does not count: a node breaks over lines, or does not, at any depth alike.
        if (_lineEnd != Unlimited)
        {
            _lineEnd += 2 * _indent;
        }
    }

    /// <summary>Items with a separator between them, and nothing at all where there is none.</summary>
    private void WriteJoined<T>(string open, IReadOnlyList<T> items, string separator, string close = "") where T : class
    {
        if (items.Count == 0)
        {
            return;
        }

        _text.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            // What is too long already will be written again, over several lines.
            if (_text.Length > _lineEnd)
            {
                return;
            }

            _text.Append(i == 0 ? "" : separator);
            Write(items[i]);
        }

        _text.Append(close);
    }

    /// <summary>Items one a line, indented, between brackets; nothing at all where there is none.</summary>
    private void WriteLines<T>(string open, IReadOnlyList<T> items, string close) where T : class
    {
        if (items.Count == 0)
        {
            return;
        }

        _text.Append(open);
        _indent++;
        foreach (var item in items)
        {
            NewLine();
            Write(item);
        }

        _indent--;
        NewLine();
        _text.Append(close);
    }

    /// <summary>Items on one line if it stays within the limit, else one a line.</summary>
    /// <param name="prefixLength">How much of the line is written before <paramref name="open"/> and counts.</param>
    private void WriteFitting<T>(string open, IReadOnlyList<T> items, string close, int prefixLength = 0, string padding = "")
        where T : class
    {
        if (_lineEnd != Unlimited)
        {
            WriteJoined(open + padding, items, ", ", padding + close);
            return;
        }

        var mark = _text.Length;
        _lineEnd = mark + MaxLineLength - prefixLength;
        WriteJoined(open + padding, items, ", ", padding + close);
        var fits = _text.Length <= _lineEnd;
        _lineEnd = Unlimited;
        if (!fits)
        {
            _text.Length = mark;
            WriteLines(open, items, close);
        }
    }

    /// <summary>Items on one line, unless one of them, by its description say, takes several itself.</summary>
    private void WriteDefinitions<T>(IReadOnlyList<T> items) where T : class
    {
        var mark = _text.Length;
        WriteJoined("(", items, ", ", ")");
        for (var i = mark; i < _text.Length; i++)
        {
            if (_text[i] == '\n')
            {
                _text.Length = mark;
                WriteLines("(", items, ")");
                return;
            }
        }
    }
}
