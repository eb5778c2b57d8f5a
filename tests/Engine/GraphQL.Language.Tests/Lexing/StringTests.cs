namespace GraphQL.Language.Tests;

public sealed class StringTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"simple\"", "simple")]
    [InlineData("\" white space \"", " white space ")]
    [InlineData("\"quote \\\"\"", "quote \"")]
    [InlineData("\"escaped \\n\\r\\b\\t\\f\"", "escaped \n\r\b\t\f")]
    [InlineData("\"slashes \\\\ \\/\"", "slashes \\ /")]
    [InlineData("\"\\u1234\\u5678\\u90AB\\uCDeF\"", "\u1234\u5678\u90AB\uCDEF")]
    [InlineData("\"\\u{61}\\u{1F600}\\u{10FFFF}\\u{0000000061}\\u{0}\"", "a\U0001F600\U0010FFFFa\0")]
    [InlineData("\"\\uD83D\\uDE00\"", "\U0001F600")]
    [InlineData("\"ünïcödé 😀 \u007F \u0007\"", "ünïcödé 😀 \u007F \u0007")]
    [InlineData("\"\uFEFF inside\"", "\uFEFF inside")]
    [InlineData("\"# no comment\"", "# no comment")]
    public void ParseValue_String_ResolvesItsEscapes(string source, string value)
    {
        var node = GraphQLParser.ParseValue(source).ShouldBeOfType<StringValueNode>();

        node.Value.ShouldBe(value);
        node.Block.ShouldBeFalse();
    }

    [Theory]
    [InlineData("\"", 1, "Unterminated string")]
    [InlineData("\"no end", 1, "found the end of the document")]
    [InlineData("\"over\nlines\"", 1, "found the end of the line")]
    [InlineData("\"over\rlines\"", 1, "found the end of the line")]
    [InlineData("\"ends in a backslash\\", 21, "found the end of the document")]
    [InlineData("\"escaped quote\\\"", 1, "Unterminated string")]
    [InlineData("'single'", 1, "written between double quotes")]
    [InlineData("\"bad \\z esc\"", 6, "found \"z\"")]
    [InlineData("\"bad \\x esc\"", 6, "found \"x\"")]
    [InlineData("\"bad \\\n esc\"", 6, "found the end of the line")]
    [InlineData("\"é😀 \\😀\"", 6, "found U+1F600")]
    [InlineData("\"bad \\u1 esc\"", 6, "four hexadecimal digits")]
    [InlineData("\"bad \\u0XX1\"", 6, "four hexadecimal digits")]
    [InlineData("\"bad \\u+123\"", 6, "four hexadecimal digits")]
    [InlineData("\"bad \\u 123\"", 6, "four hexadecimal digits")]
    [InlineData("\"bad \\u12", 6, "four hexadecimal digits")]
    [InlineData("\"bad \\uD83D\"", 6, "half of a surrogate pair")]
    [InlineData("\"bad \\uDE00\"", 6, "half of a surrogate pair")]
    [InlineData("\"bad \\uD83D\\uD83D\"", 6, "half of a surrogate pair")]
    [InlineData("\"bad \\uD83D\\u0041\"", 6, "half of a surrogate pair")]
    [InlineData("\"bad \\uD83D\\u{DE00}\"", 6, "half of a surrogate pair")]
    [InlineData("\"bad \\u{}\"", 6, "a Unicode scalar value")]
    [InlineData("\"bad \\u{D83D}\"", 6, "a Unicode scalar value")]
    [InlineData("\"bad \\u{110000}\"", 6, "a Unicode scalar value")]
    [InlineData("\"bad \\u{FFFFFFFF}\"", 6, "a Unicode scalar value")]
    [InlineData("\"bad \\u{80000000}\"", 6, "a Unicode scalar value")]
    [InlineData("\"bad \\u{12 }\"", 6, "a Unicode scalar value")]
    [InlineData("\"bad \\u{12", 6, "a Unicode scalar value")]
    [InlineData("\"bad \\u{XY}\"", 6, "a Unicode scalar value")]
    public void ParseValue_MalformedString_IsRefusedWhereItGoesWrong(string source, int column, string message)
    {
        var exception = Should.Throw<SyntaxException>(() => GraphQLParser.ParseValue(source));

        exception.Message.ShouldContain(message);
        (exception.Location.Line, exception.Location.Column).ShouldBe((1, column));
    }

    [Fact]
    public void ParseDocument_StringOutOfPlace_IsNotQuotedInTheMessage()
    {
        var exception = Should.Throw<SyntaxException>(() => GraphQLParser.ParseDocument("{ a(salary \"70000 secret\") }"));

        exception.Message.ShouldNotContain("secret");
        exception.Message.ShouldContain("found a string");
    }
}
