using Personio.Client.Json;

namespace Personio.Client.Tests.Json;

public sealed class PersonioTimeTests
{
    [Theory]
    [InlineData("2022-01-12T00:00:00+01:00", "2022-01-12")]
    [InlineData("2022-01-12T00:00:00+0100", "2022-01-12")]
    [InlineData("1835-01-01T00:00:00+00:53", "1835-01-01")]
    [InlineData("2021-01-01", "2021-01-01")]
    [InlineData("2022-05-31T22:00:00.0Z", "2022-05-31")]
    [InlineData("1953-03-16T00:00:00-11:00", "1953-03-16")]
    [InlineData("2024-02-29 00:00:00", "2024-02-29")]
    public void ToDate_AnyForm_IsTheDatePartAsWritten(string text, string expected) =>
        PersonioTime.ToDate(text).ShouldBe(DateOnly.Parse(expected));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000-00-00")]
    [InlineData("-0001-11-30T00:00:00+00:53")]
    [InlineData("2023-02-29")]
    [InlineData("2023-02-2912")]
    [InlineData("01.02.2023")]
    public void ToDate_NoDate_IsNull(string? text) => PersonioTime.ToDate(text).ShouldBeNull();

    [Theory]
    [InlineData("2026-02-01T09:00:00+01:00", "2026-02-01T08:00:00Z")]
    [InlineData("2026-02-01T09:00:00+0100", "2026-02-01T08:00:00Z")]
    [InlineData("1835-01-01T00:53:00+00:53", "1835-01-01T00:00:00Z")]
    [InlineData("2026-03-01T14:29:56.510Z", "2026-03-01T14:29:56.510Z")]
    [InlineData("2022-05-31T22:00:00.0Z", "2022-05-31T22:00:00Z")]
    [InlineData("2026-03-01T14:29:56", "2026-03-01T14:29:56Z")]
    [InlineData("2026-03-01", "2026-03-01T00:00:00Z")]
    public void ToTimestamp_AnyForm_IsTheInstant(string text, string expected) =>
        PersonioTime.ToTimestamp(text).ShouldNotBeNull().UtcDateTime.ShouldBe(DateTimeOffset.Parse(expected).UtcDateTime);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    public void ToTimestamp_NoTime_IsNull(string? text) => PersonioTime.ToTimestamp(text).ShouldBeNull();

    [Theory]
    [InlineData("2026-07-06T08:30:00", "2026-07-06T08:30:00")]
    [InlineData("2026-07-06T08:30:00.000", "2026-07-06T08:30:00")]
    [InlineData("2026-07-06T08:30:00Z", "2026-07-06T08:30:00")]
    [InlineData("2026-07-06", "2026-07-06T00:00:00")]
    public void ToWallClock_AnyForm_IsTheTimeAsWritten(string text, string expected)
    {
        var time = PersonioTime.ToWallClock(text).ShouldNotBeNull();

        PersonioTime.FormatWallClock(time).ShouldBe(expected);
        time.Kind.ShouldBe(DateTimeKind.Unspecified);
    }
}
