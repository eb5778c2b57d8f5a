using System.Globalization;

namespace GraphQL.Schema;

/// <summary><c>DateTime</c>: a moment with its offset from UTC, as RFC 3339 writes it.</summary>
public sealed class DateTimeCoercion() : TextCoercion<DateTimeOffset>("DateTime")
{
    // Where the zone begins at the earliest: behind yyyy-MM-ddTHH:mm:ss.
    private const int ZoneStart = 19;

    protected override string Expectation => "a date and time with an offset, such as \"2026-03-31T09:15:00+02:00\"";

    protected override bool TryRead(string text, out DateTimeOffset value)
    {
        value = default;
        return text.Length > ZoneStart
            && text.AsSpan(ZoneStart).ContainsAny("Z+-")
            && DateTimeOffset.TryParseExact(
                text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
    }

    protected override object? Serialize(object value) => value switch
    {
        DateTime { Kind: not DateTimeKind.Unspecified } time => new DateTimeOffset(time),
        _ => base.Serialize(value),
    };
}

/// <summary><c>LocalDateTime</c>: a date and time of day without a zone, as <c>yyyy-MM-ddTHH:mm:ss</c> with up to seven decimals.</summary>
public sealed class LocalDateTimeCoercion() : TextCoercion<DateTime>("LocalDateTime")
{
    protected override string Expectation => "a date and time without an offset, such as \"2026-03-31T09:15:00\"";

    protected override bool TryRead(string text, out DateTime value) => DateTime.TryParseExact(
        text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    protected override object? Serialize(object value) => value switch
    {
        DateTime time => DateTime.SpecifyKind(time, DateTimeKind.Unspecified),
        _ => base.Serialize(value),
    };
}

/// <summary><c>LocalDate</c>: a calendar day, as <c>yyyy-MM-dd</c>.</summary>
public sealed class LocalDateCoercion() : TextCoercion<DateOnly>("LocalDate")
{
    protected override string Expectation => "a date, such as \"2026-03-31\"";

    protected override bool TryRead(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
}

/// <summary><c>LocalTime</c>: a time of day, as <c>HH:mm:ss</c> with up to seven decimals.</summary>
public sealed class LocalTimeCoercion() : TextCoercion<TimeOnly>("LocalTime")
{
    protected override string Expectation => "a time of day, such as \"09:15:00\"";

    protected override bool TryRead(string text, out TimeOnly value) =>
        TimeOnly.TryParseExact(text, "HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
}
