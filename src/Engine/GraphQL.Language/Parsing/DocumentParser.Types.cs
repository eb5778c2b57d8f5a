namespace GraphQL.Language;

/// <content>References to types (GraphQL September 2025, "Type References").</content>
internal ref partial struct DocumentParser
{
    private ITypeNode ParseType()
    {
        var start = _token;
        INullableTypeNode type = _token.Kind switch
        {
            TokenKind.BracketOpen => ParseListType(),
            TokenKind.Name => ParseNamedType(),
            _ => throw Unexpected("a type"),
        };
        return Skip(TokenKind.Bang) ? new NonNullTypeNode(type, Since(start)) : type;
    }

    private ListTypeNode ParseListType()
    {
        Nest();
        var start = Expect(TokenKind.BracketOpen);
        var item = ParseType();
        Expect(TokenKind.BracketClose);
        Unnest();
        return new ListTypeNode(item, Since(start));
    }

    private NamedTypeNode ParseNamedType()
    {
        var name = ParseName("the name of a type");
        return new NamedTypeNode(name, name.Location);
    }
}
