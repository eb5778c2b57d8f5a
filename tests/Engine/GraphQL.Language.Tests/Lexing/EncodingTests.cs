namespace GraphQL.Language.Tests;

public sealed class EncodingTests
{
    [Theory]
    [InlineData(new byte[] { (byte)'{', 0xFF, (byte)'}' }, 1, 2)]
    [InlineData(new byte[] { (byte)'{', (byte)'a', (byte)'}', 0xC3 }, 1, 4)]
    [InlineData(new byte[] { (byte)'#', 0xC0, 0x80 }, 1, 2)]
    [InlineData(new byte[] { (byte)'#', (byte)'\n', (byte)'#', 0xED, 0xA0, 0xBD }, 2, 2)]
    [InlineData(new byte[] { (byte)'#', 0xC3, 0xA9, 0xF8 }, 1, 3)]
    [InlineData(new byte[] { (byte)'#', (byte)'\r', (byte)'\n', 0xF4, 0x90, 0x80, 0x80 }, 2, 1)]
    public void ParseDocument_InvalidUtf8_IsRefusedWhereItIsInvalid(byte[] source, int line, int column)
    {
        var exception = Should.Throw<SyntaxException>(() => GraphQLParser.ParseDocument(source));

        exception.Message.ShouldContain("not valid UTF-8");
        exception.Code.ShouldBe("GRAPHQL_PARSE_FAILED");
        (exception.Location.Line, exception.Location.Column).ShouldBe((line, column));
    }

    [Fact]
    public void ParseDocument_LoneSurrogate_IsRefusedNotReplaced()
    {
        var exception = Should.Throw<SyntaxException>(() => GraphQLParser.ParseDocument("{ a(b: \"é\uD83D\") }"));

        exception.Message.ShouldContain("surrogate");
        exception.Location.Column.ShouldBe(10);
    }

    [Theory]
    [InlineData("{ é }", 3, "U+00E9")]
    [InlineData("{ 😀 }", 3, "U+1F600")]
    [InlineData("{ a\u00A0}", 4, "U+00A0")]
    [InlineData("{\u000Ba }", 2, "U+000B")]
    [InlineData("{ \0 }", 3, "U+0000")]
    [InlineData("{ a ? }", 5, "\"?\"")]
    [InlineData("{ .. a }", 3, "\".\"")]
    public void ParseDocument_CharacterOutsideTheGrammar_IsNamed(string source, int column, string character)
    {
        var exception = Should.Throw<SyntaxException>(() => GraphQLParser.ParseDocument(source));

        exception.Message.ShouldContain("Unexpected");
        exception.Message.ShouldContain(character);
        exception.Location.Column.ShouldBe(column);
    }

    [Fact]
    public void ParseDocument_ByteOrderMarksCommasAndComments_AreIgnoredBetweenTokens() =>
        GraphQLParser.ParseDocument("\uFEFF,,# \u0007 é \r\n{ \uFEFF a,,\tb#c\r,}#").ToString().ShouldBe("{\n  a\n  b\n}");
}
