using Personio.Client.Employees;
using Personio.Subgraph.Access;

namespace Personio.Subgraph.Employees.Attributes;

[ObjectType<Employee>]
public static partial class EmployeeTerms
{
    /// <summary>The fixed salary, for the interval that `fixSalaryInterval` says; Personio says 0 where there is none.</summary>
    [Tag(DataClass.Pay), CacheControl(InheritMaxAge = true)]
    public static Money? GetFixSalary([Parent] Employee employee) => Money.Of(Find(employee, "fix_salary"));

    /// <summary>What the fixed salary is for, in Personio's own word, such as `monthly` or `yearly`.</summary>
    [Tag(DataClass.Pay)]
    public static string? GetFixSalaryInterval([Parent] Employee employee) => Find(employee, "fix_salary_interval")?.Value is { Length: > 0 } interval ? interval : null;

    /// <summary>The salary by the hour; Personio says 0 where there is none.</summary>
    [Tag(DataClass.Pay), CacheControl(InheritMaxAge = true)]
    public static Money? GetHourlySalary([Parent] Employee employee) => Money.Of(Find(employee, "hourly_salary"));

    /// <summary>When the employee is to work.</summary>
    [CacheControl(InheritMaxAge = true)]
    public static WorkSchedule? GetWorkSchedule([Parent] Employee employee) => WorkSchedule.Of(EmbeddedObject.One(Find(employee, "work_schedule")));

    /// <summary>Which public holidays hold for the employee.</summary>
    [CacheControl(InheritMaxAge = true)]
    public static HolidayCalendar? GetHolidayCalendar([Parent] Employee employee) => HolidayCalendar.Of(EmbeddedObject.One(Find(employee, "holiday_calendar")));

    /// <summary>How much of each type of absence the employee has a year.</summary>
    [ListSize(AssumedSize = 5), CacheControl(InheritMaxAge = true)]
    public static IReadOnlyList<AbsenceEntitlement> GetAbsenceEntitlement([Parent] Employee employee)
        => [.. EmbeddedObject.Many(Find(employee, "absence_entitlement")).Select(AbsenceEntitlement.Of)];

    private static CustomAttribute? Find(Employee employee, string key) => employee.OtherAttributes.FirstOrDefault(attribute => attribute.Key == key);
}
