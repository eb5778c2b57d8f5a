using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.Schema.Tests;

public sealed class UntypedScalarTests
{
    private const string Literal = """{ a: [1, 2.50, "x", true, null, RED], b: { c: 12345678901234567890 } }""";
    private const string Json = """{"a":[1,2.50,"x",true,null,"RED"],"b":{"c":12345678901234567890}}""";

    private readonly JsonCoercion _json = new();
    private readonly AnyCoercion _any = new("Thing");

    [Fact]
    public void Json_Literal_IsConvertedDigitForDigit()
    {
        _json.TryParseLiteral(GraphQLParser.ParseValue(Literal), out var value, out _).ShouldBeTrue();

        ((JsonElement)value!).GetRawText().ShouldBe(Json);
    }

    [Fact]
    public void Json_Variable_OutlivesItsDocument()
    {
        object? value;
        using (var document = JsonDocument.Parse(Json))
        {
            _json.TryParseJson(document.RootElement, out value, out _).ShouldBeTrue();
        }

        ((JsonElement)value!).GetRawText().ShouldBe(Json);
    }

    [Fact]
    public void Json_LiteralTooDeep_IsAnError()
    {
        var literal = Enumerable.Range(0, 100).Aggregate((IValueNode)NullValueNode.Default, (inner, _) => new ListValueNode([inner]));

        _json.TryParseLiteral(literal, out _, out var error).ShouldBeFalse();

        error.ShouldNotBeNull().ShouldContain("nested at most 64 deep");
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData(Literal, true)]
    [InlineData("$a", false)]
    [InlineData("[1, [$a]]", false)]
    [InlineData("{ a: { b: $c } }", false)]
    public void CanParseLiteral_OfEitherScalar_SaysWhatParsingWould(string text, bool expected)
    {
        var literal = GraphQLParser.ParseValue(text);
        foreach (ScalarCoercion scalar in (ScalarCoercion[])[_json, _any])
        {
            scalar.CanParseLiteral(literal, out var error).ShouldBe(expected);
            scalar.TryParseLiteral(literal, out _, out var reason).ShouldBe(expected);
            error.ShouldBe(reason);
        }
    }

    [Fact]
    public void CanParseLiteral_AtAndBeyondTheDepth_SaysWhatParsingWould()
    {
        IValueNode literal = NullValueNode.Default;
        for (var depth = 0; depth < 70; depth++)
        {
            _json.CanParseLiteral(literal, out _).ShouldBe(_json.TryParseLiteral(literal, out _, out _));
            _json.CanParseLiteral(literal, out _).ShouldBe(depth <= 64);
            literal = new ListValueNode([literal]);
        }
    }

    [Fact]
    public void Any_Literal_IsPlainValues()
    {
        _any.TryParseLiteral(GraphQLParser.ParseValue(Literal), out var value, out _).ShouldBeTrue();

        var map = value.ShouldBeOfType<Dictionary<string, object?>>();
        map["a"].ShouldBe(new object?[] { 1, 2.5, "x", true, null, "RED" });
        map["b"].ShouldBeOfType<Dictionary<string, object?>>()["c"].ShouldBe(12345678901234567890.0);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("2147483648", 2147483648L)]
    [InlineData("1.5", 1.5)]
    [InlineData("\"a\"", "a")]
    [InlineData("true", true)]
    public void Any_Json_IsTheNearestPlainValue(string json, object expected)
    {
        using var document = JsonDocument.Parse(json);

        _any.TryParseJson(document.RootElement, out var value, out _).ShouldBeTrue();

        value.ShouldBe(expected);
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("[\"\\ud800\"]")]
    [InlineData("{\"\\ud800\":1}")]
    public void Any_JsonBeyondDotNet_IsAnError(string json)
    {
        using var document = JsonDocument.Parse(json);

        _any.TryParseJson(document.RootElement, out _, out var error).ShouldBeFalse();

        error.ShouldNotBeNull().ShouldStartWith("Thing cannot represent ");
    }

    [Fact]
    public void Any_OutputOfListsAndMaps_IsJson()
    {
        var value = new Dictionary<string, object?>
        {
            ["list"] = new object?[] { 1, null, "x", 1.5m, new DateOnly(2026, 3, 31), new TimeOnly(9, 15) },
            ["map"] = new Dictionary<string, int> { ["a"] = 1 },
            ["id"] = Guid.Empty,
            ["at"] = new DateTimeOffset(2026, 3, 31, 9, 15, 0, TimeSpan.Zero),
        };

        _any.TrySerialize(value, out var result, out _).ShouldBeTrue();

        ((JsonElement)result!).GetRawText().ShouldBe(
            """{"list":[1,null,"x",1.5,"2026-03-31","09:15:00"],"map":{"a":1},"id":"00000000-0000-0000-0000-000000000000","at":"2026-03-31T09:15:00Z"}""");
    }

    [Fact]
    public void Any_OutputWithDeepJsonInside_IsJson()
    {
        using var document = JsonDocument.Parse(new string('[', 64) + new string(']', 64));

        _any.TrySerialize(new object[] { document.RootElement }, out var result, out _).ShouldBeTrue();

        ((JsonElement)result!).GetRawText().Length.ShouldBe(130);
    }

    [Fact]
    public void Any_OutputOfHalfASurrogate_IsText()
    {
        _any.TrySerialize(new[] { "a\ud800b" }, out var result, out _).ShouldBeTrue();

        ((JsonElement)result!)[0].GetString().ShouldBe("a\ufffdb");
    }

    public static TheoryData<object> Unwritable { get; } =
        [new object(), double.NaN, new[] { double.NaN }, new Dictionary<int, int> { [1] = 1 }, new Dictionary<string, object> { ["a"] = new() }];

    [Theory]
    [MemberData(nameof(Unwritable), DisableDiscoveryEnumeration = true)]
    public void Any_OutputThatIsNotPlain_IsAnError(object value)
    {
        _any.TrySerialize(value, out var result, out var error).ShouldBeFalse();

        result.ShouldBeNull();
        error.ShouldNotBeNull().ShouldStartWith("Thing cannot represent a value of the .NET type ");
    }

    [Fact]
    public void Any_OutputThatContainsItself_IsAnError()
    {
        var list = new List<object>();
        list.Add(list);

        _any.TrySerialize(list, out _, out var error).ShouldBeFalse();

        error.ShouldNotBeNull();
    }
}
