namespace GraphQL.Language;

/// <content>Definitions of types, directives and the schema (GraphQL September 2025, "Type System").</content>
internal ref partial struct DocumentParser
{
    /// <summary>The definition the current token begins, or null where it begins none.</summary>
    private IDefinitionNode? ParseTypeSystemDefinition(in Token start, StringValueNode? description)
    {
        if (IsKeyword("schema"u8))
        {
            return ParseSchemaDefinition(start, description);
        }

        return IsKeyword("directive"u8)
            ? ParseDirectiveDefinition(start, description)
            : ParseTypeDefinition(start, description, isExtension: false);
    }

    private ITypeDefinitionNode? ParseTypeDefinition(in Token start, StringValueNode? description, bool isExtension)
    {
        if (SkipKeyword("type"u8))
        {
            return ParseObjectType(start, description, isExtension);
        }

        if (SkipKeyword("interface"u8))
        {
            return ParseInterface(start, description, isExtension);
        }

        if (SkipKeyword("input"u8))
        {
            return ParseInputObject(start, description, isExtension);
        }

        if (SkipKeyword("enum"u8))
        {
            return ParseEnum(start, description, isExtension);
        }

        if (SkipKeyword("union"u8))
        {
            return ParseUnion(start, description, isExtension);
        }

        return SkipKeyword("scalar"u8) ? ParseScalar(start, description, isExtension) : null;
    }

    private SchemaDefinitionNode ParseSchemaDefinition(in Token start, StringValueNode? description)
    {
        Advance();
        var directives = ParseDirectives(isConst: true);
        if (_token.Kind != TokenKind.BraceOpen)
        {
            throw Unexpected("\"{\" and the schema's root operation types");
        }

        return new SchemaDefinitionNode(isExtension: false, description, directives, ParseOperationTypes(), Since(start));
    }

    private OperationTypeDefinitionNode[] ParseOperationTypes() => OptionalMany(
        TokenKind.BraceOpen, TokenKind.BraceClose, "a root operation type", static (ref parser) => parser.ParseOperationType());

    private OperationTypeDefinitionNode ParseOperationType()
    {
        var start = _token;
        var operation = PeekOperationType() ?? throw Unexpected("\"query\", \"mutation\" or \"subscription\"");
        Advance();
        Expect(TokenKind.Colon);
        return new OperationTypeDefinitionNode(operation, ParseNamedType(), Since(start));
    }

    private ScalarTypeDefinitionNode ParseScalar(in Token start, StringValueNode? description, bool isExtension)
    {
        var name = ParseName("the name of the scalar");
        var directives = ParseDirectives(isConst: true);
        if (isExtension && directives.Length == 0)
        {
            throw ExtendsNothing("a directive");
        }

        return new ScalarTypeDefinitionNode(isExtension, description, name, directives, Since(start));
    }

    private ObjectTypeDefinitionNode ParseObjectType(in Token start, StringValueNode? description, bool isExtension)
    {
        var name = ParseName("the name of the type");
        var interfaces = ParseImplements();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldDefinitions();
        if (isExtension && interfaces.Length + directives.Length + fields.Length == 0)
        {
            throw ExtendsNothing("\"implements\", a directive or fields");
        }

        return new ObjectTypeDefinitionNode(isExtension, description, name, interfaces, directives, fields, Since(start));
    }

    private InterfaceTypeDefinitionNode ParseInterface(in Token start, StringValueNode? description, bool isExtension)
    {
        var name = ParseName("the name of the interface");
        var interfaces = ParseImplements();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldDefinitions();
        if (isExtension && interfaces.Length + directives.Length + fields.Length == 0)
        {
            throw ExtendsNothing("\"implements\", a directive or fields");
        }

        return new InterfaceTypeDefinitionNode(isExtension, description, name, interfaces, directives, fields, Since(start));
    }

    private UnionTypeDefinitionNode ParseUnion(in Token start, StringValueNode? description, bool isExtension)
    {
        var name = ParseName("the name of the union");
        var directives = ParseDirectives(isConst: true);
        NamedTypeNode[] types = Skip(TokenKind.EqualsSign)
            ? Delimited(TokenKind.Pipe, static (ref parser) => parser.ParseNamedType())
            : [];
        if (isExtension && directives.Length + types.Length == 0)
        {
            throw ExtendsNothing("a directive or \"=\" and member types");
        }

        return new UnionTypeDefinitionNode(isExtension, description, name, directives, types, Since(start));
    }

    private EnumTypeDefinitionNode ParseEnum(in Token start, StringValueNode? description, bool isExtension)
    {
        var name = ParseName("the name of the enum");
        var directives = ParseDirectives(isConst: true);
        var values = OptionalMany(
            TokenKind.BraceOpen, TokenKind.BraceClose, "an enum value", static (ref parser) => parser.ParseEnumValueDefinition());
        if (isExtension && directives.Length + values.Length == 0)
        {
            throw ExtendsNothing("a directive or values");
        }

        return new EnumTypeDefinitionNode(isExtension, description, name, directives, values, Since(start));
    }

    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        var start = _token;
        var description = ParseDescription();
        if (IsKeyword("true"u8) || IsKeyword("false"u8) || IsKeyword("null"u8))
        {
            throw Unexpected("an enum value, which may not be called \"true\", \"false\" or \"null\"");
        }

        var name = ParseName("an enum value or \"}\"");
        return new EnumValueDefinitionNode(description, name, ParseDirectives(isConst: true), Since(start));
    }

    private InputObjectTypeDefinitionNode ParseInputObject(in Token start, StringValueNode? description, bool isExtension)
    {
        var name = ParseName("the name of the input type");
        var directives = ParseDirectives(isConst: true);
        var fields = OptionalMany(
            TokenKind.BraceOpen, TokenKind.BraceClose, "an input field", static (ref parser) => parser.ParseInputValueDefinition());
        if (isExtension && directives.Length + fields.Length == 0)
        {
            throw ExtendsNothing("a directive or input fields");
        }

        return new InputObjectTypeDefinitionNode(isExtension, description, name, directives, fields, Since(start));
    }
}
