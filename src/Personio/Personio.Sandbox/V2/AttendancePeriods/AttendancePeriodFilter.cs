using System.Globalization;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Attendances;

namespace Personio.Sandbox.V2.AttendancePeriods;

/// <summary>The filters and the order of <c>GET /v2/attendance-periods</c>; all filters have to hold.</summary>
internal sealed class AttendancePeriodFilter
{
    private static readonly V2Problem Invalid = new(400, "Invalid request content", "Invalid request content", "common.bad_request");

    private static readonly string[] Names =
    [
        "id", "person.id", "project.id", "status", "start.date_time.gte", "start.date_time.lte", "end.date_time.gte", "end.date_time.lte",
        "attribution_date.gte", "attribution_date.lte", "updated_at.gte", "updated_at.lte", "sort",
    ];

    private readonly HashSet<Guid>? _ids;
    private readonly HashSet<long>? _people;
    private readonly HashSet<long>? _projects;
    private readonly HashSet<string>? _statuses;
    private readonly (DateTime From, DateTime To) _start;
    private readonly (DateTime From, DateTime To)? _end;
    private readonly (DateTime From, DateTime To) _booked;
    private readonly (DateTime From, DateTime To) _updated;
    private readonly string[] _sort;

    private AttendancePeriodFilter(FilterReader filters)
    {
        _ids = Ids<Guid>(filters, "id", Guid.TryParse);
        _people = Ids<long>(filters, "person.id", TryReadNumber);
        _projects = Ids<long>(filters, "project.id", TryReadNumber);
        _statuses = filters.List("status");
        filters.Refuse(_statuses?.Any(status => status is not ("PENDING" or "CONFIRMED" or "REJECTED")) == true, "status");
        _start = Window(filters, "start.date_time");
        _end = filters.Text("end.date_time.gte") is null && filters.Text("end.date_time.lte") is null ? null : Window(filters, "end.date_time");
        _booked = Window(filters, "attribution_date");
        _updated = Window(filters, "updated_at");
        _sort = filters.Text("sort")?.Split(',', StringSplitOptions.TrimEntries) ?? [];
        filters.Refuse(_sort.Any(field => AttendancePeriodOrder.Of(field) is null), "sort");
    }

    /// <summary>The filter of a query, or the problem to answer with: whatever cannot be read has the same words here.</summary>
    public static AttendancePeriodFilter? Read(PageRequest page, out V2Problem? problem)
    {
        var filters = new FilterReader(page.Filters, Names);
        problem = filters.Problem;
        if (problem is null)
        {
            var filter = new AttendancePeriodFilter(filters);
            problem = filters.Problem is null ? null : Invalid with { Field = filters.Problem.Field };
            return problem is null ? filter : null;
        }

        return null;
    }

    /// <summary>The matching attendances in the order asked for; without one, by person, start and end, looked for only as far as read.</summary>
    public IEnumerable<AttendanceRecord> Select(CompanyState company)
    {
        var found = Candidates(company).Where(Matches);
        return _sort.Length == 0 ? found : AttendancePeriodOrder.Sort(found, _sort);
    }

    private IEnumerable<AttendanceRecord> Candidates(CompanyState company) => _ids is null
        ? company.Attendances(DateOnly.FromDateTime(_start.From), DateOnly.FromDateTime(_start.To), _people)
        : _ids.Select(company.FindAttendance).OfType<AttendanceRecord>()
            .Where(record => _people is null || _people.Contains(record.PersonId))
            .OrderBy(record => record.PersonId).ThenBy(record => record.Start);

    private bool Matches(AttendanceRecord record)
        => Contains(_start, record.Start)
            && (_end is not { } end || (record.End is { } ended && Contains(end, ended)))
            && Contains(_booked, record.AttributionDate.ToDateTime(TimeOnly.MinValue))
            && Contains(_updated, record.UpdatedAt.UtcDateTime)
            && (_statuses is null || _statuses.Contains(record.Status))
            && (_projects is null || (record.ProjectId is { } project && _projects.Contains(project)));

    private static bool Contains((DateTime From, DateTime To) window, DateTime time) => time >= window.From && time <= window.To;

    private static (DateTime From, DateTime To) Window(FilterReader filters, string name)
        => (Time(filters, name + ".gte") ?? DateTime.MinValue, Time(filters, name + ".lte") ?? DateTime.MaxValue);

    /// <summary>A time without a zone or a date: with a zone, Personio says no more than that the request is invalid.</summary>
    private static DateTime? Time(FilterReader filters, string name)
    {
        if (filters.Text(name) is not { } text)
        {
            return null;
        }

        var isTime = V2Format.TryReadLocal(text, out var time)
            || DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
        filters.Refuse(!isTime, name);
        return isTime ? time : null;
    }

    private static HashSet<T>? Ids<T>(FilterReader filters, string name, TryRead<T> read)
    {
        if (filters.List(name) is not { } texts)
        {
            return null;
        }

        var ids = new HashSet<T>();
        foreach (var text in texts)
        {
            filters.Refuse(!read(text, out var id), name);
            ids.Add(id);
        }

        return ids;
    }

    private static bool TryReadNumber(string text, out long number)
        => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private delegate bool TryRead<T>(string text, out T value);
}
