using Personio.Client.AttendancePeriods;
using Personio.Subgraph.Errors;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Attendances;

/// <summary>What can be told about time to enter without asking Personio; and how Personio calls it.</summary>
internal static class AttendanceInputRules
{
    private const int MaxRows = 100;
    private const int MaxCommentLength = 2000;

    /// <summary>The longest that Personio takes, its own page says ("Personio v2: attendance periods").</summary>
    private static readonly TimeSpan MaxDuration = TimeSpan.FromHours(24);

    /// <summary>Checks rows to enter.</summary>
    /// <exception cref="ValidationException">Values of some cannot be used; none is entered then.</exception>
    public static IReadOnlyList<NewAttendancePeriod> Check(CreateAttendancesInput input)
    {
        var mistakes = new InputMistakes();
        mistakes.CheckIdempotencyKey(input.IdempotencyKey);
        if (input.Rows.Count is 0 or > MaxRows)
        {
            mistakes.Add("rows", WriteErrorCodes.OutOfRange, $"Must be 1 to {MaxRows} rows.");
            mistakes.ThrowIfAny();
        }

        for (var i = 0; i < input.Rows.Count; i++)
        {
            Check(mistakes, $"rows[{i}]", input.Rows[i]);
        }

        mistakes.ThrowIfAny();
        return [.. input.Rows.Select(ToPersonio)];
    }

    /// <summary>Checks a change.</summary>
    /// <exception cref="ValidationException">Values cannot be used.</exception>
    public static AttendancePeriodChange Check(UpdateAttendanceInput input)
    {
        var mistakes = new InputMistakes();
        mistakes.RequireId("id", input.Id);
        if (input.Start is { HasValue: true, Value: null })
        {
            mistakes.Add("start", WriteErrorCodes.Required, "Cannot be cleared; leave it out instead.");
        }

        CheckTimes(mistakes, "end", input.Start.Value, input.End.Value);
        mistakes.CheckId("projectId", input.ProjectId.Value);
        CheckComment(mistakes, "comment", input.Comment.Value);
        if (input == new UpdateAttendanceInput { Id = input.Id })
        {
            mistakes.Add("input", WriteErrorCodes.Required, "Must have something to change.");
        }

        mistakes.ThrowIfAny();
        return new AttendancePeriodChange
        {
            Start = input.Start.ForPersonio(start => start!.Value),
            End = input.End.ForPersonio(),
            ProjectId = input.ProjectId.ForPersonio(),
            Comment = input.Comment.ForPersonio(),
        };
    }

    private static void Check(InputMistakes mistakes, string path, AttendanceRowInput row)
    {
        mistakes.CheckNumericId($"{path}.employeeId", row.EmployeeId, "an employee");
        if (row.Type is AttendanceKind.Unknown)
        {
            mistakes.Add($"{path}.type", WriteErrorCodes.InvalidValue, "Must be WORK or BREAK.");
        }

        CheckTimes(mistakes, $"{path}.end", row.Start, row.End);
        mistakes.CheckId($"{path}.projectId", row.ProjectId);
        if (row is { Type: AttendanceKind.Break, ProjectId: not null })
        {
            mistakes.Add($"{path}.projectId", WriteErrorCodes.Contradiction, "Must be left out: a break cannot be booked on a project.");
        }

        CheckComment(mistakes, $"{path}.comment", row.Comment);
    }

    private static void CheckTimes(InputMistakes mistakes, string endField, DateTime? start, DateTime? end)
    {
        if (end <= start)
        {
            mistakes.Add(endField, WriteErrorCodes.Contradiction, "Must be after the start.");
        }
        else if (end - start > MaxDuration)
        {
            mistakes.Add(endField, WriteErrorCodes.OutOfRange, "Must be within 24 hours of the start.");
        }
    }

    private static void CheckComment(InputMistakes mistakes, string field, string? comment)
    {
        if (comment?.Length > MaxCommentLength)
        {
            mistakes.CheckText(field, comment, MaxCommentLength);
        }
    }

    private static NewAttendancePeriod ToPersonio(AttendanceRowInput row) => new()
    {
        PersonId = row.EmployeeId,
        Type = AttendanceWords.Write(row.Type),
        Start = row.Start,
        End = row.End,
        ProjectId = row.ProjectId,
        Comment = row.Comment,
    };
}
