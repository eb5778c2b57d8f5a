namespace GraphQL.Language.Tests;

public sealed class NumberTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("4")]
    [InlineData("-4")]
    [InlineData("9007199254740993")]
    [InlineData("123456789012345678901234567890")]
    public void ParseValue_WholeNumber_KeepsItAsWritten(string source) =>
        GraphQLParser.ParseValue(source).ShouldBeOfType<IntValueNode>().Value.ShouldBe(source);

    [Theory]
    [InlineData("0.0")]
    [InlineData("-0.10")]
    [InlineData("4.123")]
    [InlineData("123e4")]
    [InlineData("123E4")]
    [InlineData("123e-4")]
    [InlineData("123e+4")]
    [InlineData("0e0")]
    [InlineData("-1.123E+4567")]
    [InlineData("1e05")]
    public void ParseValue_NumberWithFractionOrExponent_KeepsItAsWritten(string source) =>
        GraphQLParser.ParseValue(source).ShouldBeOfType<FloatValueNode>().Value.ShouldBe(source);

    [Theory]
    [InlineData("00", 2, "no digit may follow a leading 0")]
    [InlineData("01", 2, "no digit may follow a leading 0")]
    [InlineData("-01", 3, "no digit may follow a leading 0")]
    [InlineData("-", 2, "expected a digit, found the end of the document")]
    [InlineData("-A", 2, "expected a digit, found \"A\"")]
    [InlineData("--1", 2, "expected a digit, found \"-\"")]
    [InlineData("1.", 3, "expected a digit, found the end of the document")]
    [InlineData("1.A", 3, "expected a digit, found \"A\"")]
    [InlineData("1.-1", 3, "expected a digit, found \"-\"")]
    [InlineData("1.2.3", 4, "expected a digit, found \".\"")]
    [InlineData("1..2", 3, "expected a digit, found \".\"")]
    [InlineData("1...a", 3, "expected a digit, found \".\"")]
    [InlineData("1e", 3, "expected a digit, found the end of the document")]
    [InlineData("1e+", 4, "expected a digit, found the end of the document")]
    [InlineData("1e+-2", 4, "expected a digit, found \"-\"")]
    [InlineData("1eA", 3, "expected a digit, found \"A\"")]
    [InlineData("1e1.2", 4, "expected a digit, found \".\"")]
    [InlineData("1.5e3x", 6, "expected a digit, found \"x\"")]
    [InlineData("0xF", 2, "expected a digit, found \"x\"")]
    [InlineData("0b1", 2, "expected a digit, found \"b\"")]
    [InlineData("1a", 2, "expected a digit, found \"a\"")]
    [InlineData("1_000", 2, "expected a digit, found \"_\"")]
    [InlineData("1.0f", 4, "expected a digit, found \"f\"")]
    [InlineData("+1", 1, "Unexpected character \"+\"")]
    [InlineData(".5", 1, "a decimal number needs a digit before its point")]
    public void ParseValue_MalformedNumber_IsRefusedWhereItGoesWrong(string source, int column, string message)
    {
        var exception = Should.Throw<SyntaxException>(() => GraphQLParser.ParseValue(source));

        exception.Message.ShouldContain(message);
        exception.Code.ShouldBe("GRAPHQL_PARSE_FAILED");
        exception.Location.Column.ShouldBe(column);
    }

    [Fact]
    public void ParseValue_NumbersSideBySide_NeedNoCommaBetween() =>
        GraphQLParser.ParseValue("[1-2 3\"a\"-4.5\"b\"]").ShouldBeOfType<ListValueNode>().Items.Select(i => i.Kind).ShouldBe(
        [
            SyntaxKind.IntValue, SyntaxKind.IntValue, SyntaxKind.IntValue,
            SyntaxKind.StringValue, SyntaxKind.FloatValue, SyntaxKind.StringValue,
        ]);
}
