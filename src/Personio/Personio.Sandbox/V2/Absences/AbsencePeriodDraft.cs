using Personio.Sandbox.Company;

namespace Personio.Sandbox.V2.Absences;

/// <summary>
/// The bodies of <c>POST</c> and <c>PATCH /v2/absence-periods</c>. A day-tracked absence is sent with its last day itself, while it is read
/// with the midnight after it (Personio v2: absences).
/// </summary>
internal static class AbsencePeriodDraft
{
    public const string FirstHalf = "FIRST_HALF";
    public const string SecondHalf = "SECOND_HALF";

    private const int MaxCommentLength = 2000;

    /// <summary>Null when the body has a <see cref="V2Body.Problem"/>.</summary>
    public static AbsencePeriod? Create(V2Body body, CompanyState company, bool skipApproval, DateTimeOffset now)
    {
        var person = body.NumericReference("person");
        body.Refuse(person is null || company.FindEmployee(person.Value) is null, "person");
        var type = Guid.TryParse(body.Reference("absence_type"), out var id) ? Organization.Instance.Absences.Find(id) : null;
        body.Refuse(type is null, "absence_type");
        body.Refuse(body.Object("starts_from") is null, "starts_from");
        if (body.Problem is not null)
        {
            return null;
        }

        var empty = new AbsencePeriod
        {
            Id = Guid.NewGuid(),
            PersonId = person!.Value,
            Type = type!,
            Start = default,
            End = null,
            SubstituteId = body.NumericReference("substitute"),
            Status = "",
            IsFromApi = true,
            CreatedAt = now,
            UpdatedAt = now,
        };
        var change = ReadChange(body);
        return body.Problem is null ? Decide(change(empty), skipApproval) : null;
    }

    /// <summary>What the body changes, to be used when it has no <see cref="V2Body.Problem"/>.</summary>
    public static Func<AbsencePeriod, AbsencePeriod> ReadChange(V2Body body, bool keepComment = false)
    {
        body.Refuse(body.IsNull("starts_from"), "starts_from");
        var start = ReadBound(body, "starts_from");
        var end = ReadBound(body, "ends_at");
        var comment = body.Text("comment");
        body.Refuse(comment?.Length > MaxCommentLength, "comment");
        return period =>
        {
            var inDays = period.Type.Unit == AbsenceUnit.Day;
            var after = start is { } from
                ? period with { Start = inDays ? from.Time.Date : from.Time, HalfDayStart = inDays && from.Half == SecondHalf }
                : period;
            if (body.Has("ends_at"))
            {
                after = after with { End = inDays ? end?.Time.Date : end?.Time, HalfDayEnd = inDays && end?.Half == FirstHalf };
            }

            return body.Has("comment") && !keepComment ? after with { Comment = comment } : after;
        };
    }

    private static AbsencePeriod Decide(AbsencePeriod period, bool skipApproval)
    {
        var isApproved = skipApproval || (period.SubstituteId is null && !period.Type.ApprovalRequired);
        return period with
        {
            Status = isApproved ? AbsenceStatus.Approved : period.SubstituteId is null ? AbsenceStatus.Pending : AbsenceStatus.SubstituteRequested,
            ApprovedAt = isApproved && period.Type.ApprovalRequired ? period.CreatedAt : null,
        };
    }

    private static (DateTime Time, string? Half)? ReadBound(V2Body body, string name)
    {
        if (body.Object(name) is not { } bound)
        {
            return null;
        }

        var time = bound.Local("date_time");
        bound.Refuse(time is null, "date_time");
        return (time ?? default, bound.Word("type", FirstHalf, SecondHalf));
    }
}
