using Personio.Client.Employees;
using Personio.Subgraph.Errors;

namespace Personio.Subgraph.Employees;

/// <summary>What can be told about an employee's input without asking Personio.</summary>
internal static class EmployeeInputRules
{
    private const int HoursOfAWeek = 168;

    /// <summary>Checks a new employee.</summary>
    /// <exception cref="ValidationException">Values cannot be used.</exception>
    public static void Check(CreateEmployeeInput input)
    {
        var mistakes = new InputMistakes();
        mistakes.RequireText("firstName", input.FirstName);
        mistakes.RequireText("lastName", input.LastName);
        mistakes.RequireText("email", input.Email);
        mistakes.CheckEmail("email", input.Email);
        mistakes.CheckText("preferredName", input.PreferredName);
        mistakes.CheckText("position", input.Position);
        mistakes.CheckText("department", input.Department);
        mistakes.CheckText("office", input.Office);
        mistakes.CheckText("legalEntity", input.LegalEntity);
        mistakes.CheckRange("weeklyWorkingHours", input.WeeklyWorkingHours, 0, HoursOfAWeek, "hours");
        CheckGender(mistakes, input.Gender);
        if (input.Status is EmployeeStatus.Unknown)
        {
            mistakes.Add("status", WriteErrorCodes.InvalidValue, "Must be a status that Personio has; leave it out to let Personio decide.");
        }

        mistakes.CheckNumericId("supervisorId", input.SupervisorId, "an employee");
        mistakes.CheckIdempotencyKey(input.IdempotencyKey);
        mistakes.ThrowIfAny();
    }

    /// <summary>Personio writes fewer than it reads.</summary>
    public static void CheckGender(InputMistakes mistakes, Gender? gender)
    {
        if (gender is Gender.Unknown or Gender.Undefined)
        {
            mistakes.Add("gender", WriteErrorCodes.InvalidValue, "Must be MALE, FEMALE or DIVERSE; leave it out otherwise.");
        }
    }
}
