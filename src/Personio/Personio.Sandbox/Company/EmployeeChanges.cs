using System.Collections;

namespace Personio.Sandbox.Company;

/// <summary>Finds out what a write changed, so that <c>updated_since</c> and <c>last_modified_at</c> tell the truth.</summary>
internal static class EmployeeChanges
{
    private static readonly (string Key, Func<EmployeeRecord, object?> Read)[] Attributes =
    [
        ("first_name", employee => employee.FirstName),
        ("last_name", employee => employee.LastName),
        ("preferred_name", employee => employee.PreferredName),
        ("email", employee => employee.Email),
        ("gender", employee => employee.Gender),
        ("status", employee => employee.Status),
        ("position", employee => employee.Position),
        ("supervisor", employee => employee.SupervisorId),
        ("employment_type", employee => employee.EmploymentType),
        ("weekly_working_hours", employee => employee.WeeklyWorkingHours),
        ("hire_date", employee => employee.HireDate),
        ("contract_end_date", employee => employee.ContractEndDate),
        ("probation_period_end", employee => employee.ProbationPeriodEnd),
        ("subcompany", employee => employee.Subcompany),
        ("office", employee => employee.Office),
        ("department", employee => employee.Department),
        ("team", employee => employee.Team),
        ("cost_centers", employee => employee.CostCenters),
        ("holiday_calendar", employee => employee.HolidayCalendar),
        ("fix_salary", employee => employee.FixSalary),
        ("fix_salary_interval", employee => employee.FixSalaryInterval),
        ("language_code", employee => employee.LanguageCode),
        ("full_time_weekly_working_hours", employee => employee.FullTimeWeeklyHours),
        ("former_employments", employee => employee.FormerEmployments),
    ];

    /// <summary>Dates what differs; the record itself when nothing does.</summary>
    public static EmployeeRecord Stamp(EmployeeRecord before, EmployeeRecord after, DateTimeOffset now)
    {
        var changed = Attributes.Where(attribute => !IsSame(attribute.Read(before), attribute.Read(after)))
            .Select(attribute => attribute.Key)
            .Concat(CustomAttribute.All.Select(attribute => attribute.Key).Where(key
                => !IsSame(before.CustomValues.GetValueOrDefault(key), after.CustomValues.GetValueOrDefault(key))))
            .ToArray();
        if (changed.Length == 0)
        {
            return before;
        }

        var changes = new Dictionary<string, DateTimeOffset>(before.Changes, StringComparer.Ordinal);
        foreach (var key in changed)
        {
            changes[key] = now;
        }

        return after with { LastModifiedAt = now, Changes = changes };
    }

    public static bool IsSame(object? one, object? other) => one is IEnumerable ones and not string && other is IEnumerable others
        ? ones.Cast<object>().SequenceEqual(others.Cast<object>())
        : Equals(one, other);
}
