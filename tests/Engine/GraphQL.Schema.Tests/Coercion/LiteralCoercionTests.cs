using GraphQL.Language;

namespace GraphQL.Schema.Tests;

public sealed class LiteralCoercionTests
{
    private static readonly Dictionary<string, object?> Variables = new(StringComparer.Ordinal)
    {
        ["one"] = 1,
        ["text"] = "t",
        ["null"] = null,
        ["list"] = new object?[] { 1, null },
    };

    [Theory]
    [InlineData("Int", "1", "1")]
    [InlineData("Int", "null", "null")]
    [InlineData("Color", "GREEN", "\"GREEN\"")]
    [InlineData("[Int]", "1", "[1]")]
    [InlineData("[[Int]]", "[1, [2], null]", "[[1], [2], null]")]
    [InlineData("Filter", "{ name: \"x\" }", "{name: \"x\", first: 10, colors: [\"RED\"], limit: 5}")]
    [InlineData("Loose", "{ b: 1, a: null }", "{a: null, b: [1]}")]
    [InlineData("By", "{ id: 7 }", "{id: \"7\"}")]
    [InlineData("Int!", "$one", "1")]
    [InlineData("Int", "$null", "null")]
    [InlineData("[Int]", "$list", "[1, null]")]
    [InlineData("[Int]", "[$one, $null, $absent]", "[1, null, null]")]
    [InlineData("Loose", "{ a: $absent }", "{}")]
    [InlineData("Loose", "{ a: $null }", "{a: null}")]
    [InlineData("Filter", "{ name: $text, first: $absent, limit: $absent }", "{name: \"t\", first: 10, colors: [\"RED\"], limit: 5}")]
    [InlineData("By", "{ id: $text }", "{id: \"t\"}")]
    [InlineData("Money", "{ a: $one, b: [$list, $absent], c: $absent, d: RED }", "map{a: 1, b: [[1, null], null], d: \"RED\"}")]
    [InlineData("Money", "$text", "\"t\"")]
    public void TryCoerceLiteral_Valid_IsTheValue(string type, string literal, string expected)
    {
        var errors = new List<InputCoercionError>();
        var node = GraphQLParser.ParseValue(literal);

        InputCoercion.TryCoerceLiteral(node, CoercionCases.Type(type), Variables, out var value).ShouldBeTrue();
        InputCoercion.TryCoerceLiteral(node, CoercionCases.Type(type), Variables, errors, out var same).ShouldBeTrue();

        CoercionCases.Show(value).ShouldBe(expected);
        CoercionCases.Show(same).ShouldBe(expected);
        errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Int!", "null", ": Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData("Int", "\"1\"", ": Int cannot represent \"1\": it must be a whole number between -2147483648 and 2147483647.")]
    [InlineData("[Int!]", "[1, null]", "1: Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData("Color", "GREAN", ": Value \"GREAN\" does not exist in \"Color\" enum. Did you mean the enum value \"GREEN\" or \"RED\"?")]
    [InlineData(
        "Color", "\"RED\"", ": Enum \"Color\" cannot represent \"RED\": it must be one of its names. Did you mean the enum value \"RED\"?")]
    [InlineData("Loose", "[1]", ": Expected value of type \"Loose\" to be an object, found: [1].")]
    [InlineData("Filter", "{}", ": Field \"Filter.name\" of required type \"String!\" was not provided.")]
    [InlineData("Filter", "{ name: \"x\", nmae: 1 }", ": Field \"nmae\" is not defined by type \"Filter\". Did you mean \"name\"?")]
    [InlineData("Loose", "{ a: 1, a: 2 }", ": Field \"Loose.a\" is provided more than once.")]
    [InlineData("By", "{}", ": Exactly one field must be provided for OneOf type \"By\", and not null.")]
    [InlineData("By", "{ id: null }", ": Exactly one field must be provided for OneOf type \"By\", and not null.")]
    [InlineData("By", "{ id: 1, email: \"a\" }", ": Exactly one field must be provided for OneOf type \"By\", and not null.")]
    [InlineData("By", "{ id: $null }", ": Exactly one field must be provided for OneOf type \"By\", and not null.")]
    [InlineData("By", "{ id: $absent }", "id: Variable \"$absent\" has no value, but stands where \"ID\" is expected.")]
    [InlineData("By", "{ id: 1, email: $absent }", ": Exactly one field must be provided for OneOf type \"By\", and not null.")]
    [InlineData("Int", "$absent", ": Variable \"$absent\" has no value, but stands where \"Int\" is expected.")]
    [InlineData("Int!", "$null", ": Variable \"$null\" is null, but stands where non-null type \"Int!\" is expected.")]
    [InlineData("[Int!]", "[$absent]", "0: Variable \"$absent\" has no value, but stands where \"Int!\" is expected.")]
    [InlineData("Filter", "{ name: $absent }", ": Field \"Filter.name\" of required type \"String!\" was not provided.")]
    [InlineData(
        "Filter",
        "{ name: \"x\", limit: $null }",
        "limit: Variable \"$null\" is null, but stands where non-null type \"Int!\" is expected.")]
    public void TryCoerceLiteral_Invalid_SaysWhereAndWhat(string type, string literal, string expected)
    {
        var errors = new List<InputCoercionError>();
        var node = GraphQLParser.ParseValue(literal);

        InputCoercion.TryCoerceLiteral(node, CoercionCases.Type(type), Variables, out _).ShouldBeFalse();
        InputCoercion.TryCoerceLiteral(node, CoercionCases.Type(type), Variables, errors, out _).ShouldBeFalse();

        errors.Select(CoercionCases.Show).ShouldBe([expected]);
    }

    [Fact]
    public void TryCoerceLiteral_Wrong_TellsTheLocation()
    {
        var errors = new List<InputCoercionError>();

        InputCoercion.TryCoerceLiteral(GraphQLParser.ParseValue("[1,\n  true]"), CoercionCases.Type("[Int]"), null, errors, out _);

        (errors[0].Location.Line, errors[0].Location.Column).ShouldBe((2, 3));
    }

    [Fact]
    public void TryCoerceLiteral_SeveralErrors_ListsThemAll()
    {
        var errors = new List<InputCoercionError>();

        InputCoercion.TryCoerceLiteral(
            GraphQLParser.ParseValue("[{ name: 1, first: \"a\" }, { nope: 1 }, 3]"), CoercionCases.Type("[Filter]"), null, errors, out _);

        errors.Select(e => string.Join('.', e.Path)).ShouldBe(["0.name", "0.first", "1", "1", "2"]);
    }

    [Theory]
    [InlineData("Int!", "$any", true)]
    [InlineData("[Int!]", "[1, $any]", true)]
    [InlineData("Filter", "{ name: $any, nested: { name: $any } }", true)]
    [InlineData("By", "{ id: $any }", true)]
    [InlineData("Money", "{ a: $any }", true)]
    [InlineData("Filter", "{ first: $any }", false)]
    [InlineData("By", "{ id: $any, email: $any }", false)]
    [InlineData("[Int]", "[$any, true]", false)]
    [InlineData("Loose", "{ z: $any }", false)]
    public void CheckLiteral_Variables_CountAsValid(string type, string literal, bool valid)
    {
        var errors = new List<InputCoercionError>();

        InputCoercion.CheckLiteral(GraphQLParser.ParseValue(literal), CoercionCases.Type(type), errors).ShouldBe(valid);

        errors.Count.ShouldBe(valid ? 0 : 1);
    }

    [Fact]
    public void TryCoerceLiteral_TooDeep_IsRefused()
    {
        var literal = Enumerable.Range(0, InputCoercion.MaxDepth + 1).Aggregate(
            new ObjectValueNode([]), (inner, _) => new ObjectValueNode([new ObjectFieldNode(new NameNode("c"), inner)]));

        InputCoercion.TryCoerceLiteral(literal, CoercionCases.Type("Loose"), null, out _).ShouldBeFalse();
    }

    [Fact]
    public void TryCoerceLiteral_OutputType_IsABug() =>
        Should.Throw<ArgumentException>(() => InputCoercion.TryCoerceLiteral(new IntValueNode("1"), CoercionCases.Type("Query"), null, out _));
}
