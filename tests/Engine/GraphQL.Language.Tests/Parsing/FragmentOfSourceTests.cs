namespace GraphQL.Language.Tests;

public sealed class FragmentOfSourceTests
{
    [Theory]
    [InlineData("null", SyntaxKind.NullValue)]
    [InlineData("true", SyntaxKind.BooleanValue)]
    [InlineData("truest", SyntaxKind.EnumValue)]
    [InlineData("$id", SyntaxKind.Variable)]
    [InlineData("[]", SyntaxKind.ListValue)]
    [InlineData("{}", SyntaxKind.ObjectValue)]
    [InlineData(" 1 # one", SyntaxKind.IntValue)]
    public void ParseValue_OneValue_IsRead(string source, SyntaxKind kind) => GraphQLParser.ParseValue(source).Kind.ShouldBe(kind);

    [Theory]
    [InlineData("")]
    [InlineData("1 2")]
    [InlineData("[1")]
    [InlineData("{a 1}")]
    public void ParseValue_NotOneValue_IsRefused(string source) => Should.Throw<SyntaxException>(() => GraphQLParser.ParseValue(source));

    [Fact]
    public void ParseConstValue_Variable_IsRefused() =>
        Should.Throw<SyntaxException>(() => GraphQLParser.ParseConstValue("{a: [$b]}")).Message.ShouldContain("no variable");

    [Theory]
    [InlineData("Employee")]
    [InlineData("Employee!")]
    [InlineData("[Employee!]!")]
    [InlineData("[[Employee]!]")]
    public void ParseType_Reference_PrintsBack(string source) => GraphQLParser.ParseType($" {source} ").ToString().ShouldBe(source);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("A!!")]
    [InlineData("A B")]
    [InlineData("[A")]
    public void ParseType_NotOneReference_IsRefused(string source) => Should.Throw<SyntaxException>(() => GraphQLParser.ParseType(source));

    [Fact]
    public void ParseSelectionSet_WithTextBehind_IsRefused()
    {
        GraphQLParser.ParseSelectionSet("{ id company { id } }").Selections.Count.ShouldBe(2);
        Should.Throw<SyntaxException>(() => GraphQLParser.ParseSelectionSet("{ id } x")).Message.ShouldContain("the end of the document");
    }
}
