using System.Runtime.CompilerServices;
using System.Text;

namespace GraphQL.Language;

/// <summary>A recursive-descent parser with one token of look-ahead.</summary>
internal ref partial struct DocumentParser
{
    private readonly ParserOptions _limits;
    private Utf8Lexer _lexer;
    private Token _token;
    private int _previousEnd;
    private int _nesting;
    private int _fields;
    private int _directives;
    private int _variables;

    public DocumentParser(ReadOnlySpan<byte> source, ParserOptions options)
    {
        SourceText.Check(source, options);
        _limits = options;
        _lexer = new Utf8Lexer(source, options.MaxTokens);
        _token = _lexer.Next();
    }

    /// <summary>Reads one thing of a list. A delegate over the parser by reference, since a lambda cannot capture it.</summary>
    private delegate T Reader<out T>(ref DocumentParser parser);

    public DocumentNode ParseDocument()
    {
        var start = _token;
        var definitions = new List<IDefinitionNode>();
        do
        {
            if (definitions.Count == _limits.MaxDefinitions)
            {
                throw SyntaxException.TooManyDefinitions(_limits.MaxDefinitions, _token.Location);
            }

            definitions.Add(ParseDefinition());
        }
        while (_token.Kind != TokenKind.EndOfDocument);

        return new DocumentNode([.. definitions], Since(start));
    }

    public IValueNode ParseWholeValue(bool isConst)
    {
        var value = ParseValue(isConst);
        Expect(TokenKind.EndOfDocument);
        return value;
    }

    public ITypeNode ParseWholeType()
    {
        var type = ParseType();
        Expect(TokenKind.EndOfDocument);
        return type;
    }

    public SelectionSetNode ParseWholeSelectionSet()
    {
        var selectionSet = ParseSelectionSet();
        Expect(TokenKind.EndOfDocument);
        return selectionSet;
    }

    private IDefinitionNode ParseDefinition()
    {
        var start = _token;
        var description = ParseDescription();
        if (_token.Kind == TokenKind.BraceOpen)
        {
            return description is null
                ? new OperationDefinitionNode(null, OperationType.Query, null, [], [], ParseSelectionSet(), Since(start))
                : throw SyntaxException.Malformed(
                    "Unexpected description: the short form of a query has none. Write \"query\" before the \"{\".", start.Location);
        }

        if (IsKeyword("extend"u8))
        {
            return description is null
                ? ParseExtension()
                : throw SyntaxException.Malformed(
                    "Unexpected description: an extension has none. Describe the definition it extends.", start.Location);
        }

        return ParseExecutableDefinition(start, description)
            ?? ParseTypeSystemDefinition(start, description)
            ?? throw Unexpected(description is null
                ? "an operation, a fragment, or a definition of a type, a directive or the schema"
                : "the definition of an operation, a fragment, a type, a directive or the schema after its description");
    }

    private StringValueNode? ParseDescription() => _token.IsString ? ParseString() : null;

    private NameNode ParseName(string what = "a name")
    {
        if (_token.Kind != TokenKind.Name)
        {
            throw Unexpected(what);
        }

        var token = Advance();
        return new NameNode(TextOf(token), token.Location);
    }

    private Location Since(in Token start) => start.Location with { End = Math.Max(_previousEnd, start.Location.Start) };

    private readonly string TextOf(in Token token) => Encoding.UTF8.GetString(_lexer.Bytes(token));

    /// <summary>Takes the current token and reads the next one.</summary>
    private Token Advance()
    {
        var token = _token;
        _previousEnd = token.Location.End;
        _token = _lexer.Next();
        return token;
    }

    private readonly bool IsKeyword(ReadOnlySpan<byte> keyword) =>
        _token.Kind == TokenKind.Name && _lexer.Bytes(_token).SequenceEqual(keyword);

    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!IsKeyword(keyword))
        {
            return false;
        }

        Advance();
        return true;
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword))
        {
            throw Unexpected($"\"{Encoding.UTF8.GetString(keyword)}\"");
        }
    }

    private bool Skip(TokenKind kind)
    {
        if (_token.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private Token Expect(TokenKind kind) => _token.Kind == kind ? Advance() : throw Unexpected(TokenNames.Of(kind));

    /// <summary>One or more things between two brackets.</summary>
    private T[] Many<T>(TokenKind open, TokenKind close, string what, Reader<T> read)
    {
        Expect(open);
        if (_token.Kind == close)
        {
            throw Unexpected($"{what} (leave out {TokenNames.Of(open)} and {TokenNames.Of(close)} where there is none)");
        }

        var items = new List<T>();
        do
        {
            items.Add(read(ref this));
        }
        while (!Skip(close));

        return [.. items];
    }

    /// <summary>Nothing, or one or more things between two brackets; never empty brackets.</summary>
    private T[] OptionalMany<T>(TokenKind open, TokenKind close, string what, Reader<T> read) =>
        _token.Kind == open ? Many(open, close, what, read) : [];

    /// <summary>Things with a delimiter between them, and one before the first if the author likes.</summary>
    private T[] Delimited<T>(TokenKind delimiter, Reader<T> read)
    {
        Skip(delimiter);
        var items = new List<T>();
        do
        {
            items.Add(read(ref this));
        }
        while (Skip(delimiter));

        return [.. items];
    }

    /// <summary>Goes one level deeper. To be called before recursing, so that no source can exhaust the stack.</summary>
    private void Nest()
    {
        if (++_nesting > _limits.MaxNesting)
        {
            throw SyntaxException.TooDeep(_limits.MaxNesting, _token.Location);
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw SyntaxException.StackExhausted(_token.Location);
        }
    }

    private void Unnest() => _nesting--;

    private readonly SyntaxException Unexpected(string expected)
    {
        var found = _token.Kind == TokenKind.Name ? $"the name \"{Shorten(TextOf(_token))}\"" : TokenNames.Of(_token.Kind);
        return SyntaxException.Malformed($"Expected {expected}, found {found}.", _token.Location);
    }

    private static string Shorten(string name) => name.Length <= 80 ? name : $"{name.AsSpan(0, 80)}…";
}
