using System.Globalization;
using Personio.Sandbox.Company;

namespace Personio.Sandbox.V1;

/// <summary>The fields that the bodies of both kinds of absences have, form or JSON.</summary>
/// <param name="SkipsApproval">The default is yes, unlike v2's (Personio v1: create a time-off).</param>
internal sealed record AbsenceBody(
    long EmployeeId, long TypeId, DateOnly Start, DateOnly End, bool HalfDayStart, bool HalfDayEnd, string? Comment, bool SkipsApproval)
{
    private const int MaxCommentLength = 2000;

    /// <summary>To be used when there are no errors.</summary>
    public static AbsenceBody Read(V1Body body, bool halfDaysRequired, FieldErrors errors)
    {
        var start = Date(body, "start_date", errors);
        var end = Date(body, "end_date", errors);
        if (end < start)
        {
            errors.Add("end_date", "The end date must be a date after or equal to start date.");
        }

        var comment = body.Text("comment");
        if (comment?.Length > MaxCommentLength || body.IsNotScalar("comment"))
        {
            errors.Add("comment", $"The comment may not be greater than {MaxCommentLength} characters.");
        }

        return new AbsenceBody(
            Id(body, "employee_id", errors),
            Id(body, "time_off_type_id", errors),
            start,
            end,
            Flag(body, "half_day_start", halfDaysRequired, missing: false, errors),
            Flag(body, "half_day_end", halfDaysRequired, missing: false, errors),
            string.IsNullOrEmpty(comment) ? null : comment,
            Flag(body, "skip_approval", isRequired: false, missing: true, errors));
    }

    /// <summary>An absence of that type, its time being whole days.</summary>
    public AbsencePeriod Draft(AbsenceType type, DateTimeOffset now)
    {
        var isApproved = SkipsApproval || !type.ApprovalRequired;
        return new AbsencePeriod
        {
            Id = Guid.NewGuid(),
            PersonId = EmployeeId,
            Type = type,
            Start = Start.ToDateTime(TimeOnly.MinValue),
            End = (type.Unit == AbsenceUnit.Day || End == DateOnly.MaxValue ? End : End.AddDays(1)).ToDateTime(TimeOnly.MinValue),
            HalfDayStart = HalfDayStart,
            HalfDayEnd = HalfDayEnd,
            Comment = Comment,
            Status = isApproved ? AbsenceStatus.Approved : AbsenceStatus.Pending,
            ApprovedAt = isApproved && type.ApprovalRequired ? now : null,
            IsFromApi = true,
            CreatedAt = now,
            UpdatedAt = now,
        };
    }

    private static long Id(V1Body body, string name, FieldErrors errors)
    {
        var isId = long.TryParse(Required(body, name, errors), NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        if (!isId && IsGiven(body, name))
        {
            errors.Add(name, $"The {Words(name)} must be an integer.");
        }

        return id;
    }

    private static DateOnly Date(V1Body body, string name, FieldErrors errors)
    {
        var isDate = DateOnly.TryParseExact(Required(body, name, errors), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        if (!isDate && IsGiven(body, name))
        {
            errors.Add(name, $"The {Words(name)} does not match the format Y-m-d.");
        }

        return date;
    }

    private static bool Flag(V1Body body, string name, bool isRequired, bool missing, FieldErrors errors)
    {
        switch (isRequired ? Required(body, name, errors) : body.Text(name))
        {
            case "true" or "1":
                return true;
            case "false" or "0":
                return false;
            case var _ when !IsGiven(body, name):
                return missing;
            default:
                errors.Add(name, $"The {Words(name)} field must be true or false.");
                return missing;
        }
    }

    private static string? Required(V1Body body, string name, FieldErrors errors)
    {
        if (!IsGiven(body, name))
        {
            errors.Add(name, $"The {Words(name)} field is required.");
        }

        return body.Text(name);
    }

    private static bool IsGiven(V1Body body, string name) => body.IsNotScalar(name) || !string.IsNullOrEmpty(body.Text(name));

    private static string Words(string name) => name.Replace('_', ' ');
}
