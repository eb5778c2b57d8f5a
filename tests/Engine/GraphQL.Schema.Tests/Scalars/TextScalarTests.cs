using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.Schema.Tests;

public sealed class TextScalarTests
{
    public static TheoryData<string, string, object> Readable { get; } = new()
    {
        { "DateTime", "2026-03-31T09:15:00Z", new DateTimeOffset(2026, 3, 31, 9, 15, 0, TimeSpan.Zero) },
        { "DateTime", "2026-03-31T09:15:00+02:00", new DateTimeOffset(2026, 3, 31, 9, 15, 0, TimeSpan.FromHours(2)) },
        { "DateTime", "2026-03-31T09:15:00.1234567-11:30", new DateTimeOffset(2026, 3, 31, 9, 15, 0, new TimeSpan(-11, -30, 0)).AddTicks(1234567) },
        { "LocalDateTime", "2026-03-31T09:15:00", new DateTime(2026, 3, 31, 9, 15, 0, DateTimeKind.Unspecified) },
        { "LocalDateTime", "2026-03-31T09:15:00.5", new DateTime(2026, 3, 31, 9, 15, 0, 500, DateTimeKind.Unspecified) },
        { "LocalDate", "2024-02-29", new DateOnly(2024, 2, 29) },
        { "LocalDate", "0001-01-01", DateOnly.MinValue },
        { "LocalTime", "23:59:59", new TimeOnly(23, 59, 59) },
        { "LocalTime", "09:15:00.25", new TimeOnly(9, 15, 0, 250) },
        { "UUID", "F81D4FAE-7dec-11d0-a765-00a0c91e6bf6", new Guid("f81d4fae-7dec-11d0-a765-00a0c91e6bf6") },
        { "URL", "https://example.com/a?b=c#d", new Uri("https://example.com/a?b=c#d") },
    };

    [Theory]
    [MemberData(nameof(Readable), DisableDiscoveryEnumeration = true)]
    public void TryParse_RightFormat_IsReadFromLiteralAndJson(string scalar, string text, object expected)
    {
        var coercion = Find(scalar);
        using var json = JsonDocument.Parse($"\"{text}\"");

        coercion.TryParseLiteral(new StringValueNode(text), out var fromLiteral, out _).ShouldBeTrue();
        coercion.TryParseJson(json.RootElement, out var fromJson, out _).ShouldBeTrue();

        fromLiteral.ShouldBe(expected);
        fromJson.ShouldBe(expected);
        expected.GetType().ShouldBe(coercion.RuntimeType);
        if (expected is DateTimeOffset moment)
        {
            ((DateTimeOffset)fromJson!).Offset.ShouldBe(moment.Offset);
        }
    }

    [Theory]
    [InlineData("DateTime", "2026-03-31T09:15:00")]
    [InlineData("DateTime", "2026-03-31")]
    [InlineData("DateTime", "2026-03-31 09:15:00Z")]
    [InlineData("DateTime", "2026-02-30T09:15:00Z")]
    [InlineData("DateTime", "2026-03-31T09:15:00 Z")]
    [InlineData("DateTime", "2026-03-31T24:00:00Z")]
    [InlineData("DateTime", "")]
    [InlineData("LocalDateTime", "2026-03-31T09:15:00Z")]
    [InlineData("LocalDateTime", "2026-03-31")]
    [InlineData("LocalDate", "2026-2-3")]
    [InlineData("LocalDate", "2025-02-29")]
    [InlineData("LocalDate", "2026-03-31T00:00:00")]
    [InlineData("LocalDate", " 2026-03-31")]
    [InlineData("LocalTime", "24:00:00")]
    [InlineData("LocalTime", "09:15")]
    [InlineData("UUID", "f81d4fae7dec11d0a76500a0c91e6bf6")]
    [InlineData("UUID", "{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}")]
    [InlineData("URL", "/a/b")]
    [InlineData("URL", "example")]
    [InlineData("URL", "")]
    public void TryParse_OtherFormat_IsAnError(string scalar, string text)
    {
        Find(scalar).TryParseLiteral(new StringValueNode(text), out var value, out var error).ShouldBeFalse();

        value.ShouldBeNull();
        error.ShouldNotBeNull().ShouldStartWith($"{scalar} cannot represent \"{text}\": it must be ");
    }

    [Theory]
    [InlineData("DateTime")]
    [InlineData("LocalDate")]
    [InlineData("UUID")]
    [InlineData("URL")]
    public void TryParse_NotAString_IsAnError(string scalar)
    {
        using var json = JsonDocument.Parse("1");

        Find(scalar).TryParseLiteral(new IntValueNode("1"), out _, out _).ShouldBeFalse();
        Find(scalar).TryParseJson(json.RootElement, out _, out _).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Readable), DisableDiscoveryEnumeration = true)]
    public void TrySerialize_ValueOrItsText_IsTheValue(string scalar, string text, object expected)
    {
        Find(scalar).TrySerialize(expected, out var fromValue, out _).ShouldBeTrue();
        Find(scalar).TrySerialize(text, out var fromText, out _).ShouldBeTrue();

        fromValue.ShouldBe(expected);
        fromText.ShouldBe(expected);
    }

    [Fact]
    public void TrySerialize_DateTimeWithAKind_HasAnOffset()
    {
        Find("DateTime").TrySerialize(new DateTime(2026, 3, 31, 9, 15, 0, DateTimeKind.Utc), out var result, out _).ShouldBeTrue();

        result.ShouldBe(new DateTimeOffset(2026, 3, 31, 9, 15, 0, TimeSpan.Zero));
    }

    [Fact]
    public void TrySerialize_DateTimeWithoutAKind_IsAnError() =>
        Find("DateTime").TrySerialize(new DateTime(2026, 3, 31, 0, 0, 0, DateTimeKind.Unspecified), out _, out _).ShouldBeFalse();

    [Fact]
    public void TrySerialize_RelativeUri_IsAnError() =>
        Find("URL").TrySerialize(new Uri("a/b", UriKind.Relative), out _, out _).ShouldBeFalse();

    private static ScalarCoercion Find(string name)
    {
        KnownScalars.TryGet(name, out var scalar).ShouldBeTrue();
        return scalar!.Coercion;
    }
}
