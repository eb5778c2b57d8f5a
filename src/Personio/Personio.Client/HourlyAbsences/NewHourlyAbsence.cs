using System.Globalization;
using Personio.Client.Absences;
using Personio.Client.Http;
using Personio.Client.Json;

namespace Personio.Client.HourlyAbsences;

/// <summary>An absence to enter.</summary>
public sealed record NewHourlyAbsence
{
    /// <summary>Whose.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>Its type, by its number in v1; one that is counted in hours and requires no certificate.</summary>
    public required string TimeOffTypeId { get; init; }

    /// <summary>
    /// When: <see cref="AbsenceTime.Hours"/> within one day, to the minute, or <see cref="AbsenceTime.Days"/> for several whole days.
    /// </summary>
    public required AbsenceTime Time { get; init; }

    /// <summary>A remark.</summary>
    public string? Comment { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(NewHourlyAbsence);
}

/// <summary>Writes the body of <c>POST /v1/company/absence-periods</c>: a form ("Personio v1: create an absence-period").</summary>
internal static class HourlyAbsenceWriter
{
    /// <summary>The body of a new absence.</summary>
    /// <exception cref="ArgumentException">A text that cannot be an id, or a time that Personio cannot take.</exception>
    public static Func<HttpContent> Form(NewHourlyAbsence absence, bool skipApproval)
    {
        var (start, end) = Bounds(absence);
        var isInHours = absence.Time.Unit == AbsenceUnit.Hour;
        return FormContent.Of(
            ("employee_id", PersonioIds.RequireNumeric(absence.EmployeeId, nameof(absence))),
            ("time_off_type_id", PersonioIds.RequireNumeric(absence.TimeOffTypeId, nameof(absence))),
            ("start_date", PersonioTime.Format(DateOnly.FromDateTime(start))),
            ("end_date", PersonioTime.Format(DateOnly.FromDateTime(end))),
            ("start_time", isInHours ? Time(start) : null),
            ("end_time", isInHours ? Time(end) : null),
            ("half_day_start", isInHours ? null : FormContent.Flag(absence.Time.StartsAtMidday)),
            ("half_day_end", isInHours ? null : FormContent.Flag(absence.Time.EndsAtMidday)),
            ("comment", absence.Comment),
            ("skip_approval", FormContent.Flag(skipApproval)));
    }

    private static (DateTime Start, DateTime End) Bounds(NewHourlyAbsence absence)
    {
        var time = absence.Time;
        if (time.End is not { } end)
        {
            throw new ArgumentException("An absence in hours needs an end.", nameof(absence));
        }

        if (time.Unit == AbsenceUnit.Day)
        {
            return end > time.Start
                ? (time.Start, end)
                : throw new ArgumentException("A single day needs its times: use AbsenceTime.Hours.", nameof(absence));
        }

        if (end.Date != time.Start.Date)
        {
            throw new ArgumentException(
                "Hours have to lie within one day and end before midnight, which v1 cannot take: use AbsenceTime.Days for several days, or v2.", nameof(absence));
        }

        return time.Start.Ticks % TimeSpan.TicksPerMinute == 0 && end.Ticks % TimeSpan.TicksPerMinute == 0
            ? (time.Start, end)
            : throw new ArgumentException("v1 takes hours and minutes, no seconds.", nameof(absence));
    }

    private static string Time(DateTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
