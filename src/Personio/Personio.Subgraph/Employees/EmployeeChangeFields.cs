namespace Personio.Subgraph.Employees;

/// <summary>Which fields a change gives, by what in Personio's API they are changed through.</summary>
internal static class EmployeeChangeFields
{
    /// <summary>Those that API v1 changes.</summary>
    public static IReadOnlyList<string> OfEmployee(UpdateEmployeeInput input) => Given(
        ("firstName", input.FirstName.HasValue),
        ("lastName", input.LastName.HasValue),
        ("preferredName", input.PreferredName.HasValue),
        ("gender", input.Gender.HasValue),
        ("position", input.Position.HasValue),
        ("status", input.Status.HasValue),
        ("hireDate", input.HireDate.HasValue),
        ("weeklyWorkingHours", input.WeeklyWorkingHours.HasValue),
        ("supervisorId", input.SupervisorId.HasValue),
        ("department", input.Department.HasValue),
        ("office", input.Office.HasValue),
        ("legalEntity", input.LegalEntity.HasValue),
        ("customAttributes", input.CustomAttributes.Count > 0));

    /// <summary>Those that only API v2 changes, of the employment.</summary>
    public static IReadOnlyList<string> OfEmployment(UpdateEmployeeInput input) => Given(
        ("employmentType", input.EmploymentType.HasValue),
        ("contractEndDate", input.ContractEndDate.HasValue),
        ("probationPeriodEnd", input.ProbationPeriodEnd.HasValue),
        ("fullTimeWeeklyWorkingHours", input.FullTimeWeeklyWorkingHours.HasValue),
        ("departmentId", input.DepartmentId.HasValue),
        ("teamId", input.TeamId.HasValue),
        ("costCenters", input.CostCenters.HasValue));

    /// <summary>Those that only API v2 changes, of the person.</summary>
    public static IReadOnlyList<string> OfPerson(UpdateEmployeeInput input) => Given(("email", input.Email.HasValue));

    /// <summary>All that are given.</summary>
    public static IEnumerable<string> All(UpdateEmployeeInput input) => OfEmployee(input).Concat(OfEmployment(input)).Concat(OfPerson(input));

    private static List<string> Given(params ReadOnlySpan<(string Field, bool IsGiven)> fields)
    {
        var given = new List<string>();
        foreach (var (field, isGiven) in fields)
        {
            if (isGiven)
            {
                given.Add(field);
            }
        }

        return given;
    }
}
