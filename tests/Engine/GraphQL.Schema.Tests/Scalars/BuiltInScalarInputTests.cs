using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.Schema.Tests;

public sealed class BuiltInScalarInputTests
{
    [Theory]
    [InlineData("Int", "0", 0)]
    [InlineData("Int", "2147483647", int.MaxValue)]
    [InlineData("Int", "-2147483648", int.MinValue)]
    [InlineData("Float", "1", 1.0)]
    [InlineData("Float", "-1.5e3", -1500.0)]
    [InlineData("Float", "1.7976931348623157e308", double.MaxValue)]
    [InlineData("String", "\"\"", "")]
    [InlineData("String", "\"\"\"a\"\"\"", "a")]
    [InlineData("Boolean", "true", true)]
    [InlineData("Boolean", "false", false)]
    [InlineData("ID", "\"a\"", "a")]
    [InlineData("ID", "12", "12")]
    [InlineData("ID", "-123456789012345678901234567890", "-123456789012345678901234567890")]
    [InlineData("Long", "9223372036854775807", long.MaxValue)]
    [InlineData("Long", "-9223372036854775808", long.MinValue)]
    public void Literal_Representable_IsRead(string scalar, string literal, object expected)
    {
        Find(scalar).TryParseLiteral(GraphQLParser.ParseValue(literal), out var value, out var error).ShouldBeTrue();

        value.ShouldBe(expected);
        error.ShouldBeNull();
    }

    [Theory]
    [InlineData("Int", "2147483648")]
    [InlineData("Int", "-2147483649")]
    [InlineData("Int", "99999999999999999999999")]
    [InlineData("Int", "1.0")]
    [InlineData("Int", "1e3")]
    [InlineData("Int", "\"1\"")]
    [InlineData("Int", "true")]
    [InlineData("Int", "ONE")]
    [InlineData("Int", "[1]")]
    [InlineData("Float", "1e400")]
    [InlineData("Float", "\"1\"")]
    [InlineData("Float", "true")]
    [InlineData("String", "1")]
    [InlineData("String", "true")]
    [InlineData("String", "A")]
    [InlineData("String", "[]")]
    [InlineData("Boolean", "1")]
    [InlineData("Boolean", "\"true\"")]
    [InlineData("Boolean", "TRUE")]
    [InlineData("ID", "1.0")]
    [InlineData("ID", "true")]
    [InlineData("ID", "{}")]
    [InlineData("Long", "9223372036854775808")]
    [InlineData("Long", "1.0")]
    [InlineData("Decimal", "1e30")]
    public void Literal_NotRepresentable_IsAnError(string scalar, string literal)
    {
        Find(scalar).TryParseLiteral(GraphQLParser.ParseValue(literal), out var value, out var error).ShouldBeFalse();

        value.ShouldBeNull();
        error.ShouldNotBeNull().ShouldStartWith($"{scalar} cannot represent {literal}: it must be ");
    }

    [Theory]
    [InlineData("Int", "2147483647", int.MaxValue)]
    [InlineData("Int", "-2147483648", int.MinValue)]
    [InlineData("Int", "1.0", 1)]
    [InlineData("Int", "-0.0", 0)]
    [InlineData("Int", "1e3", 1000)]
    [InlineData("Int", "2147483647.0", int.MaxValue)]
    [InlineData("Float", "1", 1.0)]
    [InlineData("Float", "12345678901234567890", 12345678901234567890.0)]
    [InlineData("String", "\"\\u00e9\"", "é")]
    [InlineData("Boolean", "false", false)]
    [InlineData("ID", "\"\"", "")]
    [InlineData("ID", "7", "7")]
    [InlineData("ID", "7.0", "7")]
    [InlineData("ID", "-0", "0")]
    [InlineData("ID", "12345678901234567890", "12345678901234567890")]
    [InlineData("Long", "9007199254740993", 9007199254740993L)]
    [InlineData("Long", "1e3", 1000L)]
    public void Json_Representable_IsRead(string scalar, string json, object expected)
    {
        using var document = JsonDocument.Parse(json);

        Find(scalar).TryParseJson(document.RootElement, out var value, out var error).ShouldBeTrue();

        value.ShouldBe(expected);
        error.ShouldBeNull();
    }

    [Theory]
    [InlineData("Int", "2147483648")]
    [InlineData("Int", "-2147483649")]
    [InlineData("Int", "2147483648.0")]
    [InlineData("Int", "1.5")]
    [InlineData("Int", "1e400")]
    [InlineData("Int", "\"1\"")]
    [InlineData("Int", "true")]
    [InlineData("Int", "[1]")]
    [InlineData("Int", "{}")]
    [InlineData("Float", "1e400")]
    [InlineData("Float", "-1e400")]
    [InlineData("Float", "\"1\"")]
    [InlineData("String", "1")]
    [InlineData("String", "[]")]
    [InlineData("String", "\"\\ud800\"")]
    [InlineData("Boolean", "1")]
    [InlineData("Boolean", "\"true\"")]
    [InlineData("ID", "1.5")]
    [InlineData("ID", "1e400")]
    [InlineData("ID", "false")]
    [InlineData("ID", "\"\\udc00\"")]
    [InlineData("Long", "9223372036854775808")]
    [InlineData("Long", "1e19")]
    [InlineData("Long", "1e400")]
    [InlineData("Decimal", "1e400")]
    public void Json_NotRepresentable_IsAnError(string scalar, string json)
    {
        using var document = JsonDocument.Parse(json);

        Find(scalar).TryParseJson(document.RootElement, out var value, out var error).ShouldBeFalse();

        value.ShouldBeNull();
        error.ShouldNotBeNull().ShouldStartWith($"{scalar} cannot represent {json}: it must be ");
    }

    [Fact]
    public void Json_Long_IsCutInTheError()
    {
        using var document = JsonDocument.Parse($"\"{new string('x', 10_000)}\"");

        Find("Int").TryParseJson(document.RootElement, out _, out var error).ShouldBeFalse();

        error!.Length.ShouldBeLessThan(200);
    }

    private static ScalarCoercion Find(string name)
    {
        KnownScalars.TryGet(name, out var scalar).ShouldBeTrue();
        return scalar!.Coercion;
    }
}
