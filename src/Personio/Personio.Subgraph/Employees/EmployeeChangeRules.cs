using Personio.Client.Employees;
using Personio.Subgraph.Errors;

namespace Personio.Subgraph.Employees;

/// <summary>What can be told about a change of an employee without asking Personio.</summary>
internal static class EmployeeChangeRules
{
    private const int HoursOfAWeek = 168;
    private const int MaxAttributes = 100;
    private const int MaxAttributeLength = 4_000;
    private const string OwnAttributePrefix = "dynamic_";

    /// <summary>Checks a change.</summary>
    /// <exception cref="ValidationException">Values cannot be used.</exception>
    public static void Check(UpdateEmployeeInput input)
    {
        var mistakes = new InputMistakes();
        mistakes.RequireNumericId("id", input.Id, "an employee");
        CheckPerson(mistakes, input);
        CheckTerms(mistakes, input);
        CheckPlace(mistakes, input);
        CheckCostCenters(mistakes, input.CostCenters);
        CheckAttributes(mistakes, input.CustomAttributes);
        if (!EmployeeChangeFields.All(input).Any())
        {
            mistakes.Add("id", WriteErrorCodes.Required, "Nothing is to be changed: give at least one field besides the id.");
        }

        mistakes.ThrowIfAny();
    }

    private static void CheckPerson(InputMistakes mistakes, UpdateEmployeeInput input)
    {
        Keep(mistakes, "firstName", input.FirstName);
        Keep(mistakes, "lastName", input.LastName);
        mistakes.CheckText("preferredName", input.PreferredName.Value);
        Keep(mistakes, "email", input.Email);
        mistakes.CheckEmail("email", input.Email.Value);
        EmployeeInputRules.CheckGender(mistakes, input.Gender.Value);
        mistakes.CheckText("position", input.Position.Value);
    }

    private static void CheckTerms(InputMistakes mistakes, UpdateEmployeeInput input)
    {
        if (input.Status is { HasValue: true, Value: null or EmployeeStatus.Unknown })
        {
            mistakes.Add("status", WriteErrorCodes.InvalidValue, "Must be a status that Personio has; it cannot be cleared.");
        }

        if (input.EmploymentType is { HasValue: true, Value: null or EmploymentType.Unknown })
        {
            mistakes.Add("employmentType", WriteErrorCodes.InvalidValue, "Must be INTERNAL or EXTERNAL; it cannot be cleared.");
        }

        mistakes.CheckRange("weeklyWorkingHours", input.WeeklyWorkingHours.Value, 0, HoursOfAWeek, "hours");
        mistakes.CheckRange("fullTimeWeeklyWorkingHours", input.FullTimeWeeklyWorkingHours.Value, 0, HoursOfAWeek, "hours");
    }

    private static void CheckPlace(InputMistakes mistakes, UpdateEmployeeInput input)
    {
        mistakes.CheckNumericId("supervisorId", input.SupervisorId.Value, "an employee");
        if (input.SupervisorId.Value is { } supervisor && supervisor == input.Id)
        {
            mistakes.Add("supervisorId", WriteErrorCodes.Contradiction, "Nobody is their own manager.");
        }

        Keep(mistakes, "department", input.Department);
        if (input is { Department.HasValue: true, DepartmentId.HasValue: true })
        {
            mistakes.Add("departmentId", WriteErrorCodes.Contradiction, "Give the department by its name or by its id, not by both.");
        }

        mistakes.CheckId("departmentId", input.DepartmentId.Value);
        mistakes.CheckId("teamId", input.TeamId.Value);
        Keep(mistakes, "office", input.Office);
        Keep(mistakes, "legalEntity", input.LegalEntity);
    }

    private static void CheckCostCenters(InputMistakes mistakes, Optional<IReadOnlyList<CostCenterShareInput>?> shares)
    {
        if (shares is { HasValue: true, Value: null })
        {
            mistakes.Add("costCenters", WriteErrorCodes.Required, "Must be a list; an empty one takes all cost centers away.");
        }

        if (shares.Value is not { } given)
        {
            return;
        }

        for (var i = 0; i < given.Count; i++)
        {
            mistakes.RequireId($"costCenters[{i}].costCenterId", given[i].CostCenterId);
            if (given[i].Percentage is <= 0 or > 100)
            {
                mistakes.Add($"costCenters[{i}].percentage", WriteErrorCodes.OutOfRange, "Must be more than 0 and at most 100 percent.");
            }
        }

        if (given.DistinctBy(share => share.CostCenterId).Count() < given.Count)
        {
            mistakes.Add("costCenters", WriteErrorCodes.Contradiction, "Must have each cost center at most once.");
        }

        if (given.Sum(share => share.Percentage) > 100)
        {
            mistakes.Add("costCenters", WriteErrorCodes.OutOfRange, "Must be at most 100 percent together.");
        }
    }

    private static void CheckAttributes(InputMistakes mistakes, IReadOnlyList<CustomAttributeInput> attributes)
    {
        if (attributes.Count > MaxAttributes)
        {
            mistakes.Add("customAttributes", WriteErrorCodes.TooLong, $"Must have at most {MaxAttributes} items.");
            return;
        }

        for (var i = 0; i < attributes.Count; i++)
        {
            var key = attributes[i].Key;
            if (!key.StartsWith(OwnAttributePrefix, StringComparison.Ordinal) || key.Length == OwnAttributePrefix.Length || !key.AsSpan(OwnAttributePrefix.Length).ContainsOnlyDigits())
            {
                mistakes.Add($"customAttributes[{i}].key", WriteErrorCodes.InvalidFormat, "Must be the key of one of the company's own attributes, such as dynamic_553201.");
            }

            if (attributes[i].Value?.Length > MaxAttributeLength)
            {
                mistakes.Add($"customAttributes[{i}].value", WriteErrorCodes.TooLong, $"Must have at most {MaxAttributeLength} characters.");
            }
        }

        if (attributes.DistinctBy(attribute => attribute.Key).Count() < attributes.Count)
        {
            mistakes.Add("customAttributes", WriteErrorCodes.Contradiction, "Must have each attribute at most once.");
        }
    }

    private static void Keep(InputMistakes mistakes, string field, Optional<string?> text)
    {
        if (text.HasValue)
        {
            mistakes.RequireText(field, text.Value);
        }
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
