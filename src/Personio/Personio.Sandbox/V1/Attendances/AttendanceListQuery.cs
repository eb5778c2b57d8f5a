using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Attendances;

namespace Personio.Sandbox.V1.Attendances;

/// <summary>The query of <c>GET /v1/company/attendances</c> (Personio v1: filters): the window has to be there, both days of it inclusive.</summary>
/// <param name="Offset">Rows to skip, unlike the pages of absences.</param>
/// <param name="UpdatedFrom">Inclusive.</param>
/// <param name="UpdatedUntil">Exclusive.</param>
/// <param name="WithAll">Whether pending and rejected ones are told as well.</param>
internal sealed record AttendanceListQuery(
    int Limit,
    int Offset,
    DateOnly From,
    DateOnly To,
    DateTimeOffset UpdatedFrom,
    DateTimeOffset UpdatedUntil,
    bool WithAll,
    IReadOnlySet<long>? Employees)
{
    private const int MaxLimit = 200;
    private const int YearsAhead = 10;

    private static readonly DateOnly Earliest = new(1970, 1, 1);

    /// <summary>To be used when there are no errors.</summary>
    public static AttendanceListQuery Read(IQueryCollection query, DateOnly today, SandboxStrictness strictness, FieldErrors errors)
    {
        var from = Bound(query, "start_date", today, errors);
        var to = Bound(query, "end_date", today, errors);
        if (to < from)
        {
            errors.Add("end_date", "The end date must be a date after or equal to start date.");
        }

        return new AttendanceListQuery(
            QueryFields.Limit(query, MaxLimit, MaxLimit, strictness, errors),
            QueryFields.Number(query, "offset", 0, 0, errors),
            from,
            to,
            Moment(query, "updated_from", DateTimeOffset.MinValue, errors),
            Until(query, errors),
            WantsAll(query, errors),
            QueryFields.Ids(query, "employees", errors));
    }

    /// <summary>The rows that match, the newest first.</summary>
    public IReadOnlyList<AttendanceRow> Select(CompanyState company) =>
    [
        .. company.AttendanceRows(From, To, Employees)
            .Where(row => (WithAll || row.Status == AttendanceStatus.Confirmed) && row.UpdatedAt >= UpdatedFrom && row.UpdatedAt < UpdatedUntil)
            .OrderByDescending(row => DateOnly.FromDateTime(row.Start)).ThenByDescending(row => row.Id),
    ];

    private static DateOnly Bound(IQueryCollection query, string name, DateOnly today, FieldErrors errors)
    {
        var words = name.Replace('_', ' ');
        if (string.IsNullOrEmpty(QueryFields.Last(query, name)))
        {
            errors.Add(name, $"The {words} field is required.");
        }

        var date = QueryFields.Date(query, name, errors);
        if (date < Earliest || date > today.AddYears(YearsAhead))
        {
            errors.Add(name, $"The {words} must lie between 1970-01-01 and ten years from now.");
        }

        return date ?? Earliest;
    }

    private static DateTimeOffset Moment(IQueryCollection query, string name, DateTimeOffset missing, FieldErrors errors)
    {
        if (QueryFields.Last(query, name) is not { Length: > 0 } text)
        {
            return missing;
        }

        if (V1Format.TryReadZonedInstant(text, out var instant))
        {
            return instant;
        }

        errors.Add(name, $"The {name.Replace('_', ' ')} is not a valid date.");
        return missing;
    }

    /// <summary>A day counts as a whole, a time with its second.</summary>
    private static DateTimeOffset Until(IQueryCollection query, FieldErrors errors)
    {
        var to = Moment(query, "updated_to", DateTimeOffset.MaxValue, errors);
        return to == DateTimeOffset.MaxValue ? to
            : QueryFields.Last(query, "updated_to")!.Contains('T', StringComparison.Ordinal) ? to.AddSeconds(1)
            : to.AddDays(1);
    }

    private static bool WantsAll(IQueryCollection query, FieldErrors errors)
    {
        switch (QueryFields.Last(query, "includePending")?.ToLowerInvariant())
        {
            case null or "" or "false" or "0":
                return false;
            case "true" or "1":
                return true;
            default:
                errors.Add("includePending", "The include pending field must be true or false.");
                return false;
        }
    }
}
