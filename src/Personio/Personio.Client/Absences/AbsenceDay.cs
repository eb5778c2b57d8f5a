using System.Text.Json;
using Personio.Client.Errors;
using Personio.Client.Resources;

namespace Personio.Client.Absences;

/// <summary>What one calendar day of an absence counts, by the person's work schedule and public holidays; 0 on days off.</summary>
/// <param name="Date">The day.</param>
/// <param name="Value">How much, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Days or hours, as the absence's type is tracked.</param>
public sealed record AbsenceDay(DateOnly Date, decimal Value, AbsenceUnit Unit)
{
    internal static AbsenceDay Read(ref Utf8JsonReader reader, string endpoint)
    {
        var row = JsonSerializer.Deserialize(ref reader, PersonioJsonContext.Default.AbsenceDayRow);
        return row is { Date: { } date, EffectiveDuration: { Value: { } value } duration }
            ? new AbsenceDay(date, value, AbsenceTypeReader.ToUnit(duration.Unit) ?? AbsenceUnit.Unknown)
            : throw PersonioErrors.BadResponse(endpoint, "it holds a day without date or duration.");
    }
}

/// <summary><c>{"date":"…","effective_duration":{"unit":"DAY","value":1}}</c>.</summary>
internal sealed record AbsenceDayRow
{
    public DateOnly? Date { get; init; }

    public AbsenceDuration? EffectiveDuration { get; init; }
}

internal sealed record AbsenceDuration
{
    public string? Unit { get; init; }

    public decimal? Value { get; init; }
}
