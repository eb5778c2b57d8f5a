namespace GraphQL.Language.Tests;

public sealed class BlockStringTests
{
    private const string Quotes = "\"\"\"";

    [Theory]
    [InlineData("", "")]
    [InlineData(" \n \t \n", "")]
    [InlineData("simple", "simple")]
    [InlineData(" kept in one line ", " kept in one line ")]
    [InlineData("a \"quote\" or two \"\" within", "a \"quote\" or two \"\" within")]
    [InlineData("triple \\\"\"\" within", "triple \"\"\" within")]
    [InlineData("raw \\n \\u0041 \\ ", "raw \\n \\u0041 \\ ")]
    [InlineData("one\ntwo\r\nthree\rfour", "one\ntwo\nthree\nfour")]
    [InlineData("\n    a\n      b\n\n    c\n  ", "a\n  b\n\nc")]
    [InlineData("    first\n    a\n      b", "    first\na\n  b")]
    [InlineData("\n\n\n  a\n\n\n", "a")]
    [InlineData("\n\ta\n\t\tb", "a\n\tb")]
    [InlineData("\n    a\n  \n       \n    b", "a\n\n   \nb")]
    [InlineData("\n  trailing   \n  space   ", "trailing   \nspace   ")]
    [InlineData("ünï\n  😀", "ünï\n😀")]
    public void ParseValue_BlockString_LosesItsCommonIndentation(string raw, string value)
    {
        var node = GraphQLParser.ParseValue(Quotes + raw + Quotes).ShouldBeOfType<StringValueNode>();

        node.Value.ShouldBe(value);
        node.Block.ShouldBeTrue();
    }

    [Theory]
    [InlineData("\"\"\"")]
    [InlineData("\"\"\"no end")]
    [InlineData("\"\"\"no end\"\"")]
    [InlineData("\"\"\"no\n\nend\\\"\"\"")]
    public void ParseValue_UnterminatedBlockString_IsRefusedAtItsBeginning(string source)
    {
        var exception = Should.Throw<SyntaxException>(() => GraphQLParser.ParseValue("  " + source));

        exception.Message.ShouldContain("Unterminated block string");
        (exception.Location.Line, exception.Location.Column).ShouldBe((1, 3));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("  a")]
    [InlineData("\ta\t")]
    [InlineData("a\"")]
    [InlineData("\"a\"")]
    [InlineData("  a\"")]
    [InlineData("a\\")]
    [InlineData("\"\"\"")]
    [InlineData("a \"\"\"\"\"\" b")]
    [InlineData("a\n  b")]
    [InlineData("  a\nb")]
    [InlineData("a\n\n   \nb")]
    [InlineData("seventy-one characters and more make a description take lines of its own")]
    [InlineData("  seventy-one characters and more, indented, have to stay on the first line")]
    public void Print_ExpressibleBlockString_ParsesBackAtAnyIndentation(string value)
    {
        var schema = new ObjectTypeDefinitionNode(false, null, new("A"), [], [],
            [new(new StringValueNode(value, block: true), new("a"), [], new NamedTypeNode(new("B")), [])]);

        var description = GraphQLParser.ParseDocument(schema.ToString()).Definitions[0]
            .ShouldBeOfType<ObjectTypeDefinitionNode>().Fields[0].Description!;

        description.Value.ShouldBe(value);
        description.Block.ShouldBeTrue();
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\na")]
    [InlineData("a\n")]
    [InlineData("a\n ")]
    [InlineData("  a\n  b")]
    [InlineData("a\r\nb")]
    public void Print_InexpressibleBlockString_IsQuoted(string value)
    {
        var printed = new StringValueNode(value, block: true).ToString();

        printed.ShouldNotStartWith(Quotes);
        GraphQLParser.ParseValue(printed).ShouldBeOfType<StringValueNode>().Value.ShouldBe(value);
    }
}
