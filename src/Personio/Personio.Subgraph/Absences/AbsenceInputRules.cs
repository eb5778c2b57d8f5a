using Personio.Client.Absences;
using Personio.Subgraph.Errors;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Absences;

/// <summary>What can be told about absences to enter without asking Personio; and how Personio calls it.</summary>
internal static class AbsenceInputRules
{
    private const int MaxCommentLength = 2000;

    /// <summary>Checks a new absence.</summary>
    /// <exception cref="ValidationException">Values cannot be used.</exception>
    public static NewAbsence Check(CreateAbsenceInput input)
    {
        var mistakes = new InputMistakes();
        mistakes.CheckNumericId("employeeId", input.EmployeeId, "an employee");
        mistakes.RequireId("typeId", input.TypeId);
        CheckTime(mistakes, input.Time);
        mistakes.CheckNumericId("substituteId", input.SubstituteId, "an employee");
        if (input.SubstituteId == input.EmployeeId)
        {
            mistakes.Add("substituteId", WriteErrorCodes.Contradiction, "Must be somebody else.");
        }

        mistakes.CheckText("comment", input.Comment, MaxCommentLength);
        mistakes.CheckIdempotencyKey(input.IdempotencyKey);
        mistakes.ThrowIfAny();
        return new NewAbsence
        {
            PersonId = input.EmployeeId,
            AbsenceTypeId = input.TypeId,
            Time = ToPersonio(input.Time),
            Comment = input.Comment,
            SubstituteId = input.SubstituteId,
        };
    }

    /// <summary>Checks a change.</summary>
    /// <exception cref="ValidationException">Values cannot be used.</exception>
    public static AbsenceChange Check(UpdateAbsenceInput input)
    {
        var mistakes = new InputMistakes();
        mistakes.RequireId("id", input.Id);
        if (input is { Time: null, Comment.HasValue: false })
        {
            mistakes.Add("input", WriteErrorCodes.Required, "Must have something to change.");
        }

        if (input.Time is { } time)
        {
            CheckTime(mistakes, time);
        }

        if (input.Comment.Value?.Length > MaxCommentLength)
        {
            mistakes.CheckText("comment", input.Comment.Value, MaxCommentLength);
        }

        mistakes.ThrowIfAny();
        return new AbsenceChange
        {
            Time = input.Time is null ? default : new Client.Optional<AbsenceTime>(ToPersonio(input.Time)),
            Comment = input.Comment.ForPersonio(),
        };
    }

    private static void CheckTime(InputMistakes mistakes, AbsenceTimeInput time)
    {
        switch (time)
        {
            case { Days: { } days }:
                mistakes.CheckPeriod("time.days.endDate", days.StartDate, days.EndDate);
                if (days is { StartsAtMidday: true, EndsAtMidday: true } && days.StartDate == days.EndDate)
                {
                    mistakes.Add("time.days.endsAtMidday", WriteErrorCodes.Contradiction, "A single day cannot both start and end at midday: choose one half.");
                }

                break;
            case { Hours: { } hours } when hours.EndsAt <= hours.StartsAt:
                mistakes.Add("time.hours.endsAt", WriteErrorCodes.Contradiction, "Must be after the start.");
                break;
        }
    }

    private static AbsenceTime ToPersonio(AbsenceTimeInput time) => time.Days is { } days
        ? AbsenceTime.Days(days.StartDate, days.EndDate, days.StartsAtMidday, days.EndsAtMidday)
        : AbsenceTime.Hours(time.Hours!.StartsAt, time.Hours.EndsAt);
}
