namespace GraphQL.Language;

/// <content>What definitions are made of: fields, input values, implemented interfaces, directive definitions.</content>
internal ref partial struct DocumentParser
{
    private NamedTypeNode[] ParseImplements() =>
        SkipKeyword("implements"u8) ? Delimited(TokenKind.Ampersand, static (ref parser) => parser.ParseNamedType()) : [];

    private FieldDefinitionNode[] ParseFieldDefinitions() => OptionalMany(
        TokenKind.BraceOpen, TokenKind.BraceClose, "a field", static (ref parser) => parser.ParseFieldDefinition());

    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = _token;
        var description = ParseDescription();
        var name = ParseName("the name of a field or \"}\"");
        var arguments = ParseArgumentDefinitions();
        Expect(TokenKind.Colon);
        var type = ParseType();
        return new FieldDefinitionNode(description, name, arguments, type, ParseDirectives(isConst: true), Since(start));
    }

    private InputValueDefinitionNode[] ParseArgumentDefinitions() => OptionalMany(
        TokenKind.ParenOpen, TokenKind.ParenClose, "an argument", static (ref parser) => parser.ParseInputValueDefinition());

    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        var start = _token;
        var description = ParseDescription();
        var name = ParseName("the name of an argument or an input field");
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = Skip(TokenKind.EqualsSign) ? ParseValue(isConst: true) : null;
        return new InputValueDefinitionNode(description, name, type, defaultValue, ParseDirectives(isConst: true), Since(start));
    }

    private DirectiveDefinitionNode ParseDirectiveDefinition(in Token start, StringValueNode? description)
    {
        Advance();
        Expect(TokenKind.At);
        var name = ParseName("the name of the directive");
        var arguments = ParseArgumentDefinitions();
        var isRepeatable = SkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        var locations = Delimited(TokenKind.Pipe, static (ref parser) => parser.ParseDirectiveLocation());
        return new DirectiveDefinitionNode(description, name, arguments, isRepeatable, locations, Since(start));
    }

    private NameNode ParseDirectiveLocation() =>
        _token.Kind == TokenKind.Name && DirectiveLocations.IsKnown(TextOf(_token))
            ? ParseName()
            : throw Unexpected($"a directive location ({string.Join(", ", DirectiveLocations.All)})");
}
