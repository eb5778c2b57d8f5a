using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Attendances;
using Personio.Sandbox.Company.Projects;

namespace Personio.Sandbox.V2.AttendancePeriods;

/// <summary>The bodies of <c>POST</c> and <c>PATCH /v2/attendance-periods</c>.</summary>
internal static class AttendancePeriodDraft
{
    public const string Work = "WORK";
    public const string Break = "BREAK";

    private const int MaxCommentLength = 1000;
    private const int FirstYear = 1970;
    private const int LastYear = 2200;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>Null when the body has a <see cref="V2Body.Problem"/>.</summary>
    public static AttendanceRecord? Create(V2Body body, bool skipApproval, DateTimeOffset now)
    {
        var person = body.NumericReference("person");
        body.Refuse(person is null, "person");
        var type = body.Word("type", Work, Break);
        body.Refuse(type is null, "type");
        body.Refuse(body.Object("start") is null, "start");
        var change = ReadChange(body);
        return body.Problem is null
            ? change(new AttendanceRecord
            {
                Id = Guid.NewGuid(),
                Row = 0,
                PersonId = person!.Value,
                IsBreak = type == Break,
                Start = default,
                End = null,
                AttributionDate = default,
                Status = skipApproval ? AttendanceStatus.Confirmed : AttendanceStatus.Pending,
                CreatedAt = now,
                UpdatedAt = now,
            })
            : null;
    }

    /// <summary>What the body changes, to be used when it has no <see cref="V2Body.Problem"/>. The person and the type stay.</summary>
    public static Func<AttendanceRecord, AttendanceRecord> ReadChange(V2Body body)
    {
        body.Refuse(body.IsNull("start"), "start");
        var start = ReadTime(body, "start");
        var end = ReadTime(body, "end");
        var comment = body.Text("comment");
        body.Refuse(comment?.Length > MaxCommentLength, "comment");
        var project = body.NumericReference("project");
        return record =>
        {
            var after = start is { } from ? record with { Start = from, AttributionDate = DateOnly.FromDateTime(from) } : record;
            after = body.Has("end") ? after with { End = end } : after;
            after = body.Has("comment") ? after with { Comment = comment ?? "" } : after;
            return body.Has("project") ? after with { ProjectId = project } : after;
        };
    }

    /// <summary>What is wrong with time by itself; null when nothing is.</summary>
    public static V2Problem? Fault(AttendanceRecord record, CompanyState company)
    {
        var fault = record switch
        {
            _ when company.FindEmployee(record.PersonId) is null => "The person does not exist.",
            { Start.Year: < FirstYear or > LastYear } => $"The years have to lie between {FirstYear} and {LastYear}.",
            { End: { } end } when end <= record.Start => "The start has to be before the end.",
            { End: { } end } when end - record.Start > Longest => "A period cannot be longer than 24 hours.",
            { IsBreak: true, ProjectId: not null } => "A break cannot have a project.",
            { ProjectId: { } project } when company.FindProject(project) is not { Status: ProjectRecord.Active } => "The project does not exist or is not active.",
            _ => null,
        };
        return fault is null ? null : V2Problem.Unprocessable("Unprocessable attendance period", fault);
    }

    private static DateTime? ReadTime(V2Body body, string name)
    {
        if (body.Object(name) is not { } bound)
        {
            return null;
        }

        var time = bound.Local("date_time");
        bound.Refuse(time is null, "date_time");
        return time;
    }
}
