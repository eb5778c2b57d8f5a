using System.Globalization;
using System.Text.RegularExpressions;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Attendances;
using Personio.Sandbox.Company.Projects;

namespace Personio.Sandbox.V1.Attendances;

/// <summary>The fields of one attendance in a v1 body, and the first thing that is wrong with them.</summary>
internal sealed partial class AttendanceFields
{
    private const int MaxCommentLength = 1000;

    private static readonly string[] Changeable = ["date", "start_time", "end_time", "break", "comment", "project_id"];

    private readonly V1Body _body;
    private readonly string _prefix;

    /// <summary>Reads them.</summary>
    /// <param name="body">The body, or one row of it.</param>
    /// <param name="wrapper">What the fields are wrapped in; null for nothing.</param>
    public AttendanceFields(V1Body body, string? wrapper = null)
    {
        _body = body;
        _prefix = wrapper ?? "";
        Employee = Number("employee", minimum: 1);
        Date = ReadDate();
        Start = ReadTime("start_time");
        End = ReadTime("end_time");
        Break = (int?)Number("break", minimum: 0);
        Comment = Text("comment");
        Project = Number("project_id", minimum: 1);
        Refuse(Comment?.Length > MaxCommentLength, $"The comment may not be greater than {MaxCommentLength} characters.");
    }

    public string? Fault { get; private set; }

    public long? Employee { get; }

    public DateOnly? Date { get; }

    public TimeOnly? Start { get; }

    public TimeOnly? End { get; }

    public int? Break { get; }

    public string? Comment { get; }

    public long? Project { get; }

    public bool HasAny => Changeable.Any(Has);

    /// <summary>Whether the start is named, and neither the end nor the day.</summary>
    public bool HasStartAlone => Has("start_time") && !Has("end_time") && !Has("date");

    /// <summary>A new row; null when there is a <see cref="Fault"/>.</summary>
    public AttendanceRow? ToRow(CompanyState company, string status)
    {
        foreach (var name in (ReadOnlySpan<string>)["employee", "date", "start_time", "break"])
        {
            Refuse(!Has(name), $"The {name.Replace('_', ' ')} field is required.");
        }

        var row = Fault is null
            ? Apply(new AttendanceRow
            {
                Id = 0, PersonId = Employee!.Value, Start = default, End = null, BreakMinutes = 0, Comment = "", ProjectId = null, Status = status,
            })
            : null;
        Check(row, company);
        return Fault is null ? row : null;
    }

    /// <summary>What a row becomes; null when there is a <see cref="Fault"/>.</summary>
    public AttendanceRow? Change(AttendanceRow before, CompanyState company)
    {
        foreach (var name in (ReadOnlySpan<string>)["date", "start_time", "break"])
        {
            Refuse(Has(name) && string.IsNullOrEmpty(Text(name)), $"The {name.Replace('_', ' ')} field is required.");
        }

        var row = Fault is null ? Apply(before) : null;
        Check(row, company);
        return Fault is null ? row : null;
    }

    /// <summary>The row with the fields that are there, the others as they were.</summary>
    public AttendanceRow Apply(AttendanceRow row)
    {
        var date = Date ?? DateOnly.FromDateTime(row.Start);
        return row with
        {
            Start = date.ToDateTime(Start ?? TimeOnly.FromDateTime(row.Start)),
            End = Has("end_time") ? End is { } end ? date.ToDateTime(end) : null : row.End is { } old ? date.ToDateTime(TimeOnly.MinValue) + (old - row.Start.Date) : null,
            BreakMinutes = Break ?? row.BreakMinutes,
            Comment = Has("comment") ? Comment ?? "" : row.Comment,
            ProjectId = Has("project_id") ? Project : row.ProjectId,
        };
    }

    private void Check(AttendanceRow? row, CompanyState company)
    {
        if (row is null)
        {
            return;
        }

        Refuse(company.FindEmployee(row.PersonId) is null, "The employee does not exist.");
        Refuse(row.End <= row.Start, $"Start time {Moment(row.Start)} has to be smaller than end time {Moment(row.End ?? default)}");
        Refuse(row.BreakMinutes > 0 && row.End is { } end && (end - row.Start).TotalMinutes - row.BreakMinutes < 2, "The break has to be shorter than the attendance.");
        Refuse(
            Has("project_id") && row.ProjectId is { } project && company.FindProject(project) is not { Status: ProjectRecord.Active },
            "The project does not exist or is not active.");
    }

    private static string Moment(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private bool Has(string name) => _body.Has(Name(name));

    private string Name(string name) => _prefix.Length == 0 ? name : $"{_prefix}[{name}]";

    private string? Text(string name)
    {
        Refuse(_body.IsNotScalar(Name(name)), $"The {name.Replace('_', ' ')} is invalid.");
        return _body.Text(Name(name));
    }

    private long? Number(string name, long minimum)
    {
        if (Text(name) is not { Length: > 0 } text)
        {
            return null;
        }

        var isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum && (minimum > 0 || number < 1440);
        Refuse(!isNumber, $"The {name.Replace('_', ' ')} must be an integer of {minimum} or more.");
        return isNumber ? number : null;
    }

    private DateOnly? ReadDate()
    {
        if (Text("date") is not { Length: > 0 } text)
        {
            return null;
        }

        var isDate = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1970 and <= 2200;
        Refuse(!isDate, "The date does not match the format Y-m-d.");
        return isDate ? date : null;
    }

    private TimeOnly? ReadTime(string name)
    {
        if (Text(name) is not { Length: > 0 } text)
        {
            return null;
        }

        var time = default(TimeOnly);
        var isTime = Clock().IsMatch(text) && TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
        Refuse(!isTime, $"The {name.Replace('_', ' ')} does not match the format H:i.");
        return isTime ? time : null;
    }

    private void Refuse(bool isWrong, string message)
    {
        if (isWrong)
        {
            Fault ??= message;
        }
    }

    [GeneratedRegex(@"^\d\d:\d\d$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clock();
}
