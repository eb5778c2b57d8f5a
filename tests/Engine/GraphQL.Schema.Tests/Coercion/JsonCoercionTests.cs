using System.Text.Json;

namespace GraphQL.Schema.Tests;

public sealed class JsonCoercionTests
{
    [Theory]
    [InlineData("Int", "1", "1")]
    [InlineData("Int", "null", "null")]
    [InlineData("Color", "\"GREEN\"", "\"GREEN\"")]
    [InlineData("[Int]", "[1, null, 3]", "[1, null, 3]")]
    [InlineData("[Int]", "1", "[1]")]
    [InlineData("[Int]", "null", "null")]
    [InlineData("[[Int]]", "1", "[[1]]")]
    [InlineData("[[Int]]", "[1, [2, 3], null]", "[[1], [2, 3], null]")]
    [InlineData("[Int!]!", "[]", "[]")]
    [InlineData("Loose", "{}", "{}")]
    [InlineData("Loose", "{\"b\": 1, \"a\": null}", "{a: null, b: [1]}")]
    [InlineData("Loose", "{\"c\": {\"c\": {\"a\": 1}}}", "{c: {c: {a: 1}}}")]
    [InlineData("Filter", "{\"name\": \"x\"}", "{name: \"x\", first: 10, colors: [\"RED\"], limit: 5}")]
    [InlineData(
        "Filter",
        "{\"limit\": 1, \"first\": null, \"name\": \"x\", \"tags\": \"t\"}",
        "{name: \"x\", first: null, tags: [\"t\"], colors: [\"RED\"], limit: 1}")]
    [InlineData("By", "{\"id\": 7}", "{id: \"7\"}")]
    [InlineData("[By!]", "{\"email\": \"a\"}", "[{email: \"a\"}]")]
    [InlineData("Loose", "{\"a\": 1, \"a\": 2}", "{a: 2}")]
    [InlineData("Money", "{\"amount\": 1.5, \"all\": [true]}", "map{amount: 1.5, all: [true]}")]
    public void CoerceJson_Valid_IsTheValue(string type, string json, string expected)
    {
        var (value, errors) = Coerce(type, json);

        errors.ShouldBeEmpty();
        CoercionCases.Show(value).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Int!", "null", ": Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData("Int", "1.5", ": Int cannot represent 1.5: it must be a whole number between -2147483648 and 2147483647.")]
    [InlineData("[Int!]", "[1, null]", "1: Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData("[[Int]]", "[[1], [true]]", "1.0: Int cannot represent true: it must be a whole number between -2147483648 and 2147483647.")]
    [InlineData("Color", "\"GREAN\"", ": Value \"GREAN\" does not exist in \"Color\" enum. Did you mean the enum value \"GREEN\" or \"RED\"?")]
    [InlineData("Color", "\"PURPLE\"", ": Value \"PURPLE\" does not exist in \"Color\" enum.")]
    [InlineData("Color", "3", ": Enum \"Color\" cannot represent 3: it must be one of its names.")]
    [InlineData("Loose", "[]", ": Expected value of type \"Loose\" to be an object, found: [].")]
    [InlineData("Loose", "\"x\"", ": Expected value of type \"Loose\" to be an object, found: \"x\".")]
    [InlineData("Filter", "{}", ": Field \"Filter.name\" of required type \"String!\" was not provided.")]
    [InlineData("Filter", "{\"nested\": {}, \"name\": \"x\"}", "nested: Field \"Filter.name\" of required type \"String!\" was not provided.")]
    [InlineData("Filter", "{\"name\": \"x\", \"limit\": null}", "limit: Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData("Filter", "{\"name\": \"x\", \"frist\": 1}", ": Field \"frist\" is not defined by type \"Filter\". Did you mean \"first\"?")]
    [InlineData("By", "{}", ": Exactly one field must be provided for OneOf type \"By\", and not null.")]
    [InlineData("By", "{\"id\": 1, \"email\": \"a\"}", ": Exactly one field must be provided for OneOf type \"By\", and not null.")]
    [InlineData("By", "{\"id\": null}", ": Exactly one field must be provided for OneOf type \"By\", and not null.")]
    [InlineData("By", "{\"id\": 1, \"email\": null}", ": Exactly one field must be provided for OneOf type \"By\", and not null.")]
    [InlineData("By", "{\"nested\": {}}", "nested: Exactly one field must be provided for OneOf type \"By\", and not null.")]
    public void CoerceJson_Invalid_SaysWhereAndWhat(string type, string json, string expected)
    {
        var (_, errors) = Coerce(type, json);

        errors.Select(CoercionCases.Show).ShouldBe([expected]);
    }

    [Fact]
    public void CoerceJson_SeveralErrors_ListsThemAll()
    {
        var (_, errors) = Coerce("[Filter]", """[{"name": 1, "first": "a"}, {"nope": 1}, 3]""");

        errors.Select(e => string.Join('.', e.Path)).ShouldBe(["0.name", "0.first", "1", "1", "2"]);
    }

    [Fact]
    public void CoerceJson_EndlessErrors_StopsAtTheLimit()
    {
        var (_, errors) = Coerce("[Int]", $"[{string.Join(',', Enumerable.Repeat("true", 100_000))}]");

        errors.Count.ShouldBe(InputCoercion.MaxErrors);
    }

    [Fact]
    public void CoerceJson_EndlessUnknownFields_StopsAtTheLimit()
    {
        var fields = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"\"f{i}\": 1"));

        var (_, errors) = Coerce("Loose", $"{{{fields}}}");

        errors.Count.ShouldBe(InputCoercion.MaxErrors);
    }

    [Theory]
    [InlineData(InputCoercion.MaxDepth, true)]
    [InlineData(InputCoercion.MaxDepth + 1, false)]
    public void CoerceJson_Deep_IsBounded(int depth, bool valid)
    {
        var json = string.Concat(Enumerable.Repeat("{\"c\":", depth)) + "{}" + new string('}', depth);

        var (_, errors) = Coerce("Loose", json);

        errors.Select(e => e.Message).ShouldBe(valid ? [] : ["The value nests deeper than 64 levels."]);
    }

    [Fact]
    public void CoerceJson_NameThatIsNoText_IsAnError()
    {
        var (_, errors) = Coerce("Loose", "{\"\\ud800\": 1}");

        errors.Select(CoercionCases.Show).ShouldBe([": Field \"\ufffd\" is not defined by type \"Loose\"."]);
    }

    [Fact]
    public void CoerceJson_UndefinedElement_CountsAsNull()
    {
        var errors = new List<InputCoercionError>();

        InputCoercion.CoerceJson(default, CoercionCases.Type("Int"), errors).ShouldBeNull();
        errors.ShouldBeEmpty();
        InputCoercion.CoerceJson(default, CoercionCases.Type("Int!"), errors);
        errors.Count.ShouldBe(1);
    }

    [Fact]
    public void CoerceJson_ErrorsOfAnotherValue_AreKept()
    {
        var errors = new List<InputCoercionError> { new([], "Before.") };
        using var json = JsonDocument.Parse("true");

        InputCoercion.CoerceJson(json.RootElement, CoercionCases.Type("Int"), errors);

        errors.Count.ShouldBe(2);
    }

    [Fact]
    public void CoerceJson_BytesThatAreNotUtf8_IsRefusedWithAReplacementCharacter()
    {
        using var document = JsonDocument.Parse((byte[])[.. "[\""u8, 0xFF, .. "\"]"u8]);
        var errors = new List<InputCoercionError>();

        InputCoercion.CoerceJson(document.RootElement, CoercionCases.Type("[Int]"), errors);

        errors.ShouldHaveSingleItem().Message.ShouldStartWith("Int cannot represent \"\uFFFD\"");
    }

    private static (object? Value, List<InputCoercionError> Errors) Coerce(string type, string json)
    {
        var errors = new List<InputCoercionError>();
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1000 });
        return (InputCoercion.CoerceJson(document.RootElement, CoercionCases.Type(type), errors), errors);
    }
}
