using GraphQL.Language;

namespace GraphQL.Federation.Composite.Selections;

/// <summary>Reads a field selection map (Composite Schemas, appendix A).</summary>
internal ref struct SelectionMapParser
{
    // More than any schema writes, and few enough for the stack.
    private const int MaxDepth = 64;

    private readonly string _text;
    private int _position;
    private int _depth;

    private SelectionMapParser(string text) => _text = text;

    /// <summary>Reads the whole text.</summary>
    /// <exception cref="FormatException">It is no field selection map; the message says what was expected, and where.</exception>
    public static SelectedValue Parse(string text)
    {
        var parser = new SelectionMapParser(text);
        var value = parser.ReadValue();
        return parser.Peek() == '\0' ? value : throw parser.Expected("the end");
    }

    private SelectedValue ReadValue()
    {
        if (++_depth > MaxDepth)
        {
            throw new FormatException($"it has more than {MaxDepth} levels");
        }

        _ = Skip('|');
        var alternatives = new List<SelectedEntry> { ReadEntry() };
        while (Skip('|'))
        {
            alternatives.Add(ReadEntry());
        }

        _depth--;
        return new SelectedValue(alternatives);
    }

    private SelectedEntry ReadEntry()
    {
        if (Peek() == '{')
        {
            return new SelectedEntry([], ReadObject());
        }

        var path = new List<PathSegment>();
        var onType = Peek() == '<' ? ReadType() : null;
        while (true)
        {
            path.Add(new PathSegment(onType, ReadField(ReadName())));
            onType = Peek() == '<' ? ReadType() : null;
            if (onType is null && !Skip('.'))
            {
                return Peek() == '[' ? new SelectedEntry(path, Element: ReadElement()) : new SelectedEntry(path);
            }

            if (onType is null && Peek() == '{')
            {
                return new SelectedEntry(path, ReadObject());
            }
        }
    }

    // "<Type>." in front of a field.
    private string ReadType()
    {
        Take('<');
        var name = ReadName();
        Take('>');
        Take('.');
        return name;
    }

    private List<SelectedField> ReadObject()
    {
        Take('{');
        var fields = new List<SelectedField>();
        do
        {
            var name = ReadName();
            fields.Add(new SelectedField(name, Skip(':') ? ReadValue() : new SelectedValue([new SelectedEntry([new PathSegment(null, ReadField(name))])])));
        }
        while (!Skip('}'));

        return fields;
    }

    // A list of lists has a list, without a path, as its element.
    private SelectedValue ReadElement()
    {
        Take('[');
        SelectedValue element;
        if (Peek() == '[')
        {
            element = ++_depth > MaxDepth ? throw Expected("fewer lists") : new SelectedValue([new SelectedEntry([], Element: ReadElement())]);
            _depth--;
        }
        else
        {
            element = ReadValue();
        }

        Take(']');
        return element;
    }

    // Arguments are GraphQL's own: the field with them is a selection.
    private FieldNode ReadField(string name)
    {
        var arguments = Peek() == '(' ? ReadArguments() : "";
        try
        {
            return (FieldNode)GraphQLParser.ParseSelectionSet($"{{{name}{arguments}}}").Selections[0];
        }
        catch (SyntaxException exception)
        {
            throw new FormatException($"the arguments of \"{name}\" are none: {exception.Message}", exception);
        }
    }

    private string ReadArguments()
    {
        var start = _position;
        var depth = 0;
        var isString = false;
        for (; _position < _text.Length; _position++)
        {
            var character = _text[_position];
            if (character == '"' && _text[_position - 1] != '\\')
            {
                isString = !isString;
            }

            depth += isString ? 0 : character == '(' ? 1 : character == ')' ? -1 : 0;
            if (depth == 0)
            {
                return _text[start..++_position];
            }
        }

        throw Expected("\")\"");
    }

    private string ReadName()
    {
        if (!char.IsAsciiLetter(Peek()) && Peek() != '_')
        {
            throw Expected("a name");
        }

        var start = _position;
        while (_position < _text.Length && (char.IsAsciiLetterOrDigit(_text[_position]) || _text[_position] == '_'))
        {
            _position++;
        }

        return _text[start.._position];
    }

    private bool Skip(char character)
    {
        var isThere = Peek() == character;
        _position += isThere ? 1 : 0;
        return isThere;
    }

    private void Take(char character)
    {
        if (!Skip(character))
        {
            throw Expected($"\"{character}\"");
        }
    }

    // The next character that counts; 0 at the end. Commas are space, as in GraphQL.
    private char Peek()
    {
        while (_position < _text.Length && (char.IsWhiteSpace(_text[_position]) || _text[_position] is ',' or '\uFEFF'))
        {
            _position++;
        }

        return _position < _text.Length ? _text[_position] : '\0';
    }

    private readonly FormatException Expected(string what) => new($"{what} was expected at character {_position + 1}");
}
