namespace GraphQL.Language.Tests;

public sealed class LimitTests
{
    [Fact]
    public void ParseDocument_AsManyTokensAsAllowed_IsRead() =>
        GraphQLParser.ParseDocument("{ a b } # c d e", new ParserOptions { MaxTokens = 5 }).Definitions.Count.ShouldBe(1);

    [Theory]
    [InlineData("{ a b } # c d e", 4, 9)]
    [InlineData("{ a #\n#\n b }", 3, 1)]
    public void ParseDocument_Comments_CountAsTokens(string source, int tokens, int column)
    {
        var exception = Should.Throw<SyntaxException>(() => GraphQLParser.ParseDocument(source, new ParserOptions { MaxTokens = tokens }));

        exception.Code.ShouldBe("MAX_TOKENS_EXCEEDED");
        exception.Location.Column.ShouldBe(column);
    }

    [Theory]
    [InlineData("{ a b c }", "{ a b c d }", "MAX_FIELDS_EXCEEDED", "more than 3 fields, the limit of GraphQLLimits.MaxFields")]
    [InlineData("{ a { b } } fragment F on T { c }", "{ a { b } } fragment F on T { c d }", "MAX_FIELDS_EXCEEDED", "more than 3 fields")]
    [InlineData(
        "query A { a } query B { b } query C { c }", "query A { ...F } fragment F on T { ...G } fragment G on T { ...H } fragment H on T { a }",
        "MAX_DEFINITIONS_EXCEEDED", "more than 3 operations and fragments, the limit of GraphQLLimits.MaxDefinitions")]
    [InlineData(
        "query($a: A, $b: B, $c: C) { a }", "query($a: A, $b: B, $c: C, $d: D) { a }",
        "MAX_VARIABLE_DEFINITIONS_EXCEEDED", "more than 3 variables, the limit of GraphQLLimits.MaxVariableDefinitions")]
    [InlineData("{ a @a b @b c @c }", "query($a: A @a) @b { a @c { b @d } }", "MAX_DIRECTIVES_EXCEEDED", "more than 3 directives, the limit of GraphQLLimits.MaxDirectives.")]
    public void ParseDocument_ThreeAndFourOfAKind_OnlyTheSecondIsRefused(string within, string beyond, string code, string message)
    {
        var limits = new ParserOptions { MaxFields = 3, MaxDefinitions = 3, MaxVariableDefinitions = 3, MaxDirectives = 3 };
        GraphQLParser.ParseDocument(within, limits).Definitions.Count.ShouldBeGreaterThan(0);

        var exception = Should.Throw<SyntaxException>(() => GraphQLParser.ParseDocument(beyond, limits));
        exception.Code.ShouldBe(code);
        exception.Message.ShouldContain(message);
        exception.Location.IsKnown.ShouldBeTrue();
        GraphQLParser.ParseDocument(beyond, ParserOptions.Trusted).Definitions.Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void ParseDocument_VariablesOfSeveralOperations_AreCountedForEach() =>
        GraphQLParser.ParseDocument("query A($a: A, $b: B) { a } query B($a: A, $b: B) { a }", new ParserOptions { MaxVariableDefinitions = 2 })
            .Definitions.Count.ShouldBe(2);

    [Theory]
    [InlineData("{ a @a @b @c }")]
    [InlineData("query @a @b @c { a }")]
    [InlineData("query($a: A @a @b @c) { a }")]
    [InlineData("fragment F on T @a @b @c { a }")]
    public void ParseDocument_DirectivesInOnePlace_AreReadUpToTheLimit(string source)
    {
        GraphQLParser.ParseDocument(source, new ParserOptions { MaxDirectivesPerLocation = 3 }).Definitions.Count.ShouldBe(1);

        var exception = Should.Throw<SyntaxException>(() => GraphQLParser.ParseDocument(source, new ParserOptions { MaxDirectivesPerLocation = 2 }));
        exception.Code.ShouldBe("MAX_DIRECTIVES_EXCEEDED");
        exception.Message.ShouldContain("more than 2 directives in one place, the limit of GraphQLLimits.MaxDirectivesPerLocation");
        exception.Location.Column.ShouldBe(source.IndexOf("@c", StringComparison.Ordinal) + 1);
    }

    [Fact]
    public void ParseDocument_OneTokenTooMany_NamesTheLimitAndItsSetting()
    {
        var exception = Should.Throw<SyntaxException>(() => GraphQLParser.ParseDocument("{ a b }", new ParserOptions { MaxTokens = 3 }));

        exception.Code.ShouldBe("MAX_TOKENS_EXCEEDED");
        exception.Message.ShouldContain("more than 3 tokens and comments, the limit of GraphQLLimits.MaxTokens");
        exception.Location.Column.ShouldBe(7);
    }

    [Theory]
    [InlineData("{ a(b: \"é\") }", 14)]
    [InlineData("{ a }", 5)]
    public void ParseDocument_Bytes_AreCountedInUtf8(string source, int bytes)
    {
        GraphQLParser.ParseDocument(source, new ParserOptions { MaxBytes = bytes }).Definitions.Count.ShouldBe(1);

        var exception = Should.Throw<SyntaxException>(
            () => GraphQLParser.ParseDocument(source, new ParserOptions { MaxBytes = bytes - 1 }));
        exception.Code.ShouldBe("MAX_BYTES_EXCEEDED");
        exception.Message.ShouldContain($"more than {bytes - 1} bytes of UTF-8, the limit of GraphQLLimits.MaxBytes");
        exception.Location.IsKnown.ShouldBeTrue();
    }

    [Theory]
    [InlineData("{ a { b { c } } }")]
    [InlineData("{ a(b: [[1]]) }")]
    [InlineData("{ a(b: {c: {d: 1}}) }")]
    [InlineData("query ($a: [[[Int!]!]!]!) { b }")]
    [InlineData("{ ... { ... on A { b } } }")]
    [InlineData("type A { b(c: [[[Int]]] = [[[1]]]): [[[Int]]] }")]
    public void ParseDocument_Nesting_IsReadUpToTheLimit(string source)
    {
        GraphQLParser.ParseDocument(source, new ParserOptions { MaxNesting = 3 }).Definitions.Count.ShouldBe(1);

        var exception = Should.Throw<SyntaxException>(() => GraphQLParser.ParseDocument(source, new ParserOptions { MaxNesting = 2 }));
        exception.Code.ShouldBe("MAX_NESTING_EXCEEDED");
        exception.Message.ShouldContain("deeper than 2 levels, the limit of GraphQLLimits.MaxNesting");
    }

    [Theory]
    [InlineData("{a", "")]
    [InlineData("{...", "")]
    [InlineData("[", "{ a(b: ")]
    [InlineData("{a:", "{ a(b: ")]
    [InlineData("[", "query ($a: ")]
    public void ParseDocument_HostileNesting_NeverExhaustsTheStack(string level, string prefix)
    {
        var source = prefix + string.Concat(Enumerable.Repeat(level, 100_000));
        var unlimited = ParserOptions.Trusted with { MaxNesting = int.MaxValue };

        Should.Throw<SyntaxException>(() => GraphQLParser.ParseDocument(source, ParserOptions.Trusted)).Code.ShouldBe("MAX_NESTING_EXCEEDED");
        Should.Throw<SyntaxException>(() => GraphQLParser.ParseDocument(source, unlimited)).Message.ShouldContain("stack");
    }

    [Fact]
    public void ParseDocument_Default_AllowsALargeHonestDocumentAndRefusesAHugeOne()
    {
        static string Items(int count) => "{ a(b: [" + string.Concat(Enumerable.Repeat(" 1", count)) + "]) }";

        GraphQLParser.ParseDocument(Items(2_491)).Definitions.Count.ShouldBe(1);
        Should.Throw<SyntaxException>(() => GraphQLParser.ParseDocument(Items(2_492))).Code.ShouldBe("MAX_TOKENS_EXCEEDED");
        GraphQLParser.ParseDocument(Items(2_492), ParserOptions.Trusted).Definitions.Count.ShouldBe(1);
        Should.Throw<SyntaxException>(() => GraphQLParser.ParseDocument("{ a } #" + new string('x', 32 * 1024)))
            .Code.ShouldBe("MAX_BYTES_EXCEEDED");
    }
}
