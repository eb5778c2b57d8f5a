namespace GraphQL.Language.Tests;

public sealed class LimitTests
{
    [Fact]
    public void ParseDocument_AsManyTokensAsAllowed_IsRead() =>
        GraphQLParser.ParseDocument("{ a b } # c d e", new ParserOptions { MaxTokens = 4 }).Definitions.Count.ShouldBe(1);

    [Fact]
    public void ParseDocument_OneTokenTooMany_NamesTheLimitAndItsSetting()
    {
        var exception = Should.Throw<SyntaxException>(() => GraphQLParser.ParseDocument("{ a b }", new ParserOptions { MaxTokens = 3 }));

        exception.Code.ShouldBe("MAX_TOKENS_EXCEEDED");
        exception.Message.ShouldContain("more than 3 tokens, the limit of ParserOptions.MaxTokens");
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
        exception.Message.ShouldContain($"more than {bytes - 1} bytes of UTF-8, the limit of ParserOptions.MaxBytes");
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
        exception.Message.ShouldContain("deeper than 2 levels, the limit of ParserOptions.MaxNesting");
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
        static string Fields(int count) => "{" + string.Concat(Enumerable.Range(0, count).Select(i => $" field{i}")) + "}";

        GraphQLParser.ParseDocument(Fields(14_998)).Definitions.Count.ShouldBe(1);
        Should.Throw<SyntaxException>(() => GraphQLParser.ParseDocument(Fields(14_999))).Code.ShouldBe("MAX_TOKENS_EXCEEDED");
        GraphQLParser.ParseDocument(Fields(14_999), ParserOptions.Trusted).Definitions.Count.ShouldBe(1);
        Should.Throw<SyntaxException>(() => GraphQLParser.ParseDocument("{ a } #" + new string('x', 300_000)))
            .Code.ShouldBe("MAX_BYTES_EXCEEDED");
    }
}
