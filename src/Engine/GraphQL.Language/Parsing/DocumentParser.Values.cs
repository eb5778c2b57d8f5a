namespace GraphQL.Language;

/// <content>Values (GraphQL September 2025, "Input Values", "Variables").</content>
internal ref partial struct DocumentParser
{
    private IValueNode ParseValue(bool isConst)
    {
        switch (_token.Kind)
        {
            case TokenKind.Dollar:
                return isConst
                    ? throw Unexpected("a constant value: no variable may stand here")
                    : ParseVariable();
            case TokenKind.Int:
                return new IntValueNode(TextOf(_token), Advance().Location);
            case TokenKind.Float:
                return new FloatValueNode(TextOf(_token), Advance().Location);
            case TokenKind.String or TokenKind.BlockString:
                return ParseString();
            case TokenKind.Name:
                return ParseNamedValue();
            case TokenKind.BracketOpen:
                return ParseList(isConst);
            case TokenKind.BraceOpen:
                return ParseObject(isConst);
            default:
                throw Unexpected("a value");
        }
    }

    private VariableNode ParseVariable()
    {
        var start = Expect(TokenKind.Dollar);
        var name = ParseName("the name of a variable");
        return new VariableNode(name, Since(start));
    }

    private StringValueNode ParseString()
    {
        var token = Advance();
        return new StringValueNode(token.Text!, token.Kind == TokenKind.BlockString, token.Location);
    }

    private IValueNode ParseNamedValue()
    {
        var location = _token.Location;
        if (SkipKeyword("true"u8))
        {
            return new BooleanValueNode(true, location);
        }

        if (SkipKeyword("false"u8))
        {
            return new BooleanValueNode(false, location);
        }

        if (SkipKeyword("null"u8))
        {
            return new NullValueNode(location);
        }

        return new EnumValueNode(TextOf(Advance()), location);
    }

    private ListValueNode ParseList(bool isConst)
    {
        Nest();
        var start = Expect(TokenKind.BracketOpen);
        var items = new List<IValueNode>();
        while (!Skip(TokenKind.BracketClose))
        {
            items.Add(ParseValue(isConst));
        }

        Unnest();
        return new ListValueNode([.. items], Since(start));
    }

    private ObjectValueNode ParseObject(bool isConst)
    {
        Nest();
        var start = Expect(TokenKind.BraceOpen);
        var fields = new List<ObjectFieldNode>();
        while (!Skip(TokenKind.BraceClose))
        {
            var first = _token;
            var name = ParseName("the name of an input field or \"}\"");
            Expect(TokenKind.Colon);
            fields.Add(new ObjectFieldNode(name, ParseValue(isConst), Since(first)));
        }

        Unnest();
        return new ObjectValueNode([.. fields], Since(start));
    }
}
