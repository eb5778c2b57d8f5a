namespace GraphQL.Language;

/// <content>Operations, fragments and selections (GraphQL September 2025, "Operations" to "Fragments").</content>
internal ref partial struct DocumentParser
{
    /// <summary>The operation or fragment the current token begins, or null where it begins neither.</summary>
    private IDefinitionNode? ParseExecutableDefinition(in Token start, StringValueNode? description)
    {
        if (PeekOperationType() is { } operation)
        {
            return ParseOperation(start, description, operation);
        }

        return IsKeyword("fragment"u8) ? ParseFragment(start, description) : null;
    }

    private readonly OperationType? PeekOperationType()
    {
        if (IsKeyword("query"u8))
        {
            return OperationType.Query;
        }

        if (IsKeyword("mutation"u8))
        {
            return OperationType.Mutation;
        }

        return IsKeyword("subscription"u8) ? OperationType.Subscription : null;
    }

    private OperationDefinitionNode ParseOperation(in Token start, StringValueNode? description, OperationType operation)
    {
        Advance();
        var name = _token.Kind == TokenKind.Name ? ParseName() : null;
        _variables = 0;
        var variables = OptionalMany(
            TokenKind.ParenOpen, TokenKind.ParenClose, "a variable", static (ref parser) => parser.ParseVariableDefinition());
        var directives = ParseDirectives(isConst: false);
        return new OperationDefinitionNode(description, operation, name, variables, directives, ParseSelectionSet(), Since(start));
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        if (++_variables > _limits.MaxVariableDefinitions)
        {
            throw SyntaxException.TooManyVariables(_limits.MaxVariableDefinitions, _token.Location);
        }

        var start = _token;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = Skip(TokenKind.EqualsSign) ? ParseValue(isConst: true) : null;
        return new VariableDefinitionNode(description, variable, type, defaultValue, ParseDirectives(isConst: true), Since(start));
    }

    private FragmentDefinitionNode ParseFragment(in Token start, StringValueNode? description)
    {
        Advance();
        if (IsKeyword("on"u8))
        {
            throw Unexpected("the name of the fragment, which may not be \"on\"");
        }

        var name = ParseName("the name of the fragment");
        ExpectKeyword("on"u8);
        var type = ParseNamedType();
        var directives = ParseDirectives(isConst: false);
        return new FragmentDefinitionNode(description, name, type, directives, ParseSelectionSet(), Since(start));
    }

    private SelectionSetNode ParseSelectionSet()
    {
        var start = _token;
        Nest();
        Expect(TokenKind.BraceOpen);
        if (_token.Kind == TokenKind.BraceClose)
        {
            throw Unexpected("a field or a fragment: a selection set may not be empty");
        }

        var selections = new List<ISelectionNode>();
        do
        {
            selections.Add(ParseSelection());
        }
        while (!Skip(TokenKind.BraceClose));

        Unnest();
        return new SelectionSetNode([.. selections], Since(start));
    }

    private ISelectionNode ParseSelection() => _token.Kind switch
    {
        TokenKind.Spread => ParseSpread(),
        TokenKind.Name => ParseField(),
        _ => throw Unexpected("a field, a fragment or \"}\""),
    };

    private FieldNode ParseField()
    {
        if (++_fields > _limits.MaxFields)
        {
            throw SyntaxException.TooManyFields(_limits.MaxFields, _token.Location);
        }

        var start = _token;
        NameNode? alias = null;
        var name = ParseName();
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = ParseName("the name of the field after its alias");
        }

        var arguments = ParseArguments(isConst: false);
        var directives = ParseDirectives(isConst: false);
        var selectionSet = _token.Kind == TokenKind.BraceOpen ? ParseSelectionSet() : null;
        return new FieldNode(alias, name, arguments, directives, selectionSet, Since(start));
    }

    private ISelectionNode ParseSpread()
    {
        var start = Expect(TokenKind.Spread);
        var hasCondition = SkipKeyword("on"u8);
        if (!hasCondition && _token.Kind == TokenKind.Name)
        {
            var name = ParseName();
            return new FragmentSpreadNode(name, ParseDirectives(isConst: false), Since(start));
        }

        var condition = hasCondition ? ParseNamedType() : null;
        var directives = ParseDirectives(isConst: false);
        return new InlineFragmentNode(condition, directives, ParseSelectionSet(), Since(start));
    }

    private ArgumentNode[] ParseArguments(bool isConst)
    {
        const string what = "an argument";
        return isConst
            ? OptionalMany(TokenKind.ParenOpen, TokenKind.ParenClose, what, static (ref parser) => parser.ParseArgument(isConst: true))
            : OptionalMany(TokenKind.ParenOpen, TokenKind.ParenClose, what, static (ref parser) => parser.ParseArgument(isConst: false));
    }

    private ArgumentNode ParseArgument(bool isConst)
    {
        var start = _token;
        var name = ParseName("the name of an argument or \")\"");
        Expect(TokenKind.Colon);
        return new ArgumentNode(name, ParseValue(isConst), Since(start));
    }

    private DirectiveNode[] ParseDirectives(bool isConst)
    {
        if (_token.Kind != TokenKind.At)
        {
            return [];
        }

        var directives = new List<DirectiveNode>();
        while (_token.Kind == TokenKind.At)
        {
            CountDirective(directives.Count);
            var start = Advance();
            var name = ParseName("the name of a directive");
            directives.Add(new DirectiveNode(name, ParseArguments(isConst), Since(start)));
        }

        return [.. directives];
    }

    private void CountDirective(int before)
    {
        if (before == _limits.MaxDirectivesPerLocation)
        {
            throw SyntaxException.TooManyDirectivesHere(_limits.MaxDirectivesPerLocation, _token.Location);
        }

        if (++_directives > _limits.MaxDirectives)
        {
            throw SyntaxException.TooManyDirectives(_limits.MaxDirectives, _token.Location);
        }
    }
}
