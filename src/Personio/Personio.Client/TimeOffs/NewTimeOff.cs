using Personio.Client.Absences;
using Personio.Client.Http;
using Personio.Client.Json;

namespace Personio.Client.TimeOffs;

/// <summary>A time-off to enter.</summary>
public sealed record NewTimeOff
{
    /// <summary>Whose.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>Its type, by its number in v1; one that is counted in days.</summary>
    public required string TimeOffTypeId { get; init; }

    /// <summary>When: <see cref="AbsenceTime.Days"/> with a last day.</summary>
    public required AbsenceTime Time { get; init; }

    /// <summary>A remark.</summary>
    public string? Comment { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(NewTimeOff);
}

/// <summary>Writes the body of <c>POST /v1/company/time-offs</c>: a form ("Personio v1: create a time-off").</summary>
internal static class TimeOffWriter
{
    /// <summary>The body of a new time-off.</summary>
    /// <exception cref="ArgumentException">A text that cannot be an id, hours, or an open end.</exception>
    public static Func<HttpContent> Form(NewTimeOff timeOff, bool skipApproval)
    {
        if (timeOff.Time is not { Unit: AbsenceUnit.Day, End: { } end })
        {
            throw new ArgumentException("A time-off is counted in days and needs a last day: use AbsenceTime.Days, or hourly absences.", nameof(timeOff));
        }

        return FormContent.Of(
            ("employee_id", PersonioIds.RequireNumeric(timeOff.EmployeeId, nameof(timeOff))),
            ("time_off_type_id", PersonioIds.RequireNumeric(timeOff.TimeOffTypeId, nameof(timeOff))),
            ("start_date", PersonioTime.Format(DateOnly.FromDateTime(timeOff.Time.Start))),
            ("end_date", PersonioTime.Format(DateOnly.FromDateTime(end))),
            ("half_day_start", FormContent.Flag(timeOff.Time.StartsAtMidday)),
            ("half_day_end", FormContent.Flag(timeOff.Time.EndsAtMidday)),
            ("comment", timeOff.Comment),
            ("skip_approval", FormContent.Flag(skipApproval)));
    }
}
