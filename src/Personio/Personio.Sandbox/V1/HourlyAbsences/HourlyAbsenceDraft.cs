using System.Globalization;
using Personio.Sandbox.Company;

namespace Personio.Sandbox.V1.HourlyAbsences;

/// <summary>
/// The body of <c>POST /v1/company/absence-periods</c>: part of one day by its times, or several whole days of which the outer two can be
/// halves (Personio v1: create an absence-period).
/// </summary>
internal sealed record HourlyAbsenceDraft(AbsenceBody Body, TimeOnly? From, TimeOnly? Until)
{
    /// <summary>To be used when there are no errors.</summary>
    public static HourlyAbsenceDraft Read(V1Body fields, FieldErrors errors)
    {
        var body = AbsenceBody.Read(fields, halfDaysRequired: false, errors);
        var isOneDay = body.Start == body.End;
        var from = Time(fields, "start_time", isOneDay, errors);
        var until = Time(fields, "end_time", isOneDay, errors);
        if (isOneDay && until <= from)
        {
            errors.Add("end_time", "The end time must be a time after start time.");
        }

        return isOneDay
            ? new HourlyAbsenceDraft(body with { HalfDayStart = false, HalfDayEnd = false }, from, until)
            : new HourlyAbsenceDraft(body, null, null);
    }

    public AbsencePeriod ToPeriod(AbsenceType type, DateTimeOffset now)
    {
        var days = Body.Draft(type, now);
        return From is { } from && Until is { } until ? days with { Start = Body.Start.ToDateTime(from), End = Body.End.ToDateTime(until) } : days;
    }

    private static TimeOnly? Time(V1Body fields, string name, bool isRequired, FieldErrors errors)
    {
        var text = fields.Text(name);
        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        if (!string.IsNullOrEmpty(text) || fields.IsNotScalar(name))
        {
            errors.Add(name, $"The {name.Replace('_', ' ')} does not match the format H:i.");
        }
        else if (isRequired)
        {
            errors.Add(name, $"The {name.Replace('_', ' ')} field is required when start date and end date are the same.");
        }

        return null;
    }
}
