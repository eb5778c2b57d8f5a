namespace GraphQL.Language;

/// <content>Extensions (GraphQL September 2025, "Schema Extension", "Type Extensions").</content>
internal ref partial struct DocumentParser
{
    private ITypeSystemNode ParseExtension()
    {
        var start = Advance();
        if (SkipKeyword("schema"u8))
        {
            return ParseSchemaExtension(start);
        }

        return ParseTypeDefinition(start, description: null, isExtension: true)
            ?? throw Unexpected("what to extend: \"schema\", \"scalar\", \"type\", \"interface\", \"union\", \"enum\" or \"input\"");
    }

    private SchemaDefinitionNode ParseSchemaExtension(in Token start)
    {
        var directives = ParseDirectives(isConst: true);
        var operationTypes = ParseOperationTypes();
        if (directives.Length + operationTypes.Length == 0)
        {
            throw ExtendsNothing("a directive or root operation types");
        }

        return new SchemaDefinitionNode(isExtension: true, description: null, directives, operationTypes, Since(start));
    }

    private readonly SyntaxException ExtendsNothing(string expected) => Unexpected($"{expected}: an extension has to add something");
}
