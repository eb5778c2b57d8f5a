namespace GraphQL.Data.Tests.Querying;

/// <summary>What a cursor says of a value is that value again.</summary>
public sealed class PlainTextTests
{
    [Fact]
    public void TryRead_WhatOfWrote_IsTheValue()
    {
        ShouldReadBack(true);
        ShouldReadBack((byte)7);
        ShouldReadBack((short)-7);
        ShouldReadBack(int.MinValue);
        ShouldReadBack(long.MaxValue);
        ShouldReadBack(0.1f);
        ShouldReadBack(1.0 / 3);
        ShouldReadBack(12345.6789m);
        ShouldReadBack(Guid.Parse("0192f0c1-7c3e-7d31-9a55-0f6f3c3b2a11"));
        ShouldReadBack(new DateOnly(2026, 2, 28));
        ShouldReadBack(new TimeOnly(23, 59, 59, 999, 999));
        ShouldReadBack(new DateTime(2026, 2, 28, 13, 0, 0, DateTimeKind.Unspecified).AddTicks(1));
        ShouldReadBack(new DateTime(2026, 2, 28, 13, 0, 0, DateTimeKind.Utc));
        ShouldReadBack(new DateTimeOffset(2026, 2, 28, 13, 0, 0, TimeSpan.FromHours(-3.5)).AddTicks(1));
    }

    [Fact]
    public void TryReadEnum_WhatOfWrote_IsTheValue()
    {
        PlainText.TryReadEnum<DayOfWeek>(PlainText.Of(DayOfWeek.Friday)!, out var day).ShouldBeTrue();
        day.ShouldBe(DayOfWeek.Friday);
        PlainText.TryReadEnum<DayOfWeek>("x", out _).ShouldBeFalse();
    }

    [Fact]
    public void TryRead_AnotherText_IsRefused()
    {
        PlainText.TryRead<DateOnly>("x", out _).ShouldBeFalse();
        PlainText.TryRead<int>("", out _).ShouldBeFalse();
        PlainText.Of(null).ShouldBeNull();
    }

    private static void ShouldReadBack<T>(T value)
        where T : struct, ISpanParsable<T>
    {
        PlainText.TryRead<T>(PlainText.Of(value)!, out var read).ShouldBeTrue($"{value}");
        read.ShouldBe(value);
    }
}
