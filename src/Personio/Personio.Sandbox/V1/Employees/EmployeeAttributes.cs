using System.Text.Json;
using Personio.Sandbox.Company;

namespace Personio.Sandbox.V1.Employees;

/// <summary>The attributes the credential may read, in the order answers carry them. What it may not read is missing everywhere.</summary>
internal sealed partial class EmployeeAttributes
{
    private static readonly string[] ShortKeys = ["id", "first_name", "last_name", "email"];

    private readonly CompanyState _company;
    private readonly SandboxOptions _options;
    private readonly EmployeeAttribute[] _short;

    public EmployeeAttributes(CompanyState company, SandboxOptions options)
    {
        _company = company;
        _options = options;
        Readable = [.. Standard().Concat(Custom()).Where(attribute => options.MayRead(attribute.Key))];
        _short = [.. Readable.Where(attribute => ShortKeys.Contains(attribute.Key, StringComparer.Ordinal))];
    }

    public IReadOnlyList<EmployeeAttribute> Readable { get; }

    /// <summary>An employee as other objects mention them: who they are, as far as the credential may read it.</summary>
    public void WriteShort(Utf8JsonWriter json, EmployeeRecord employee, string origin)
    {
        json.WriteStartObject();
        json.WriteString("type", "Employee");
        json.WriteStartObject("attributes");
        foreach (var attribute in _short)
        {
            attribute.WriteWrapped(json, employee, origin);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private IEnumerable<EmployeeAttribute> Standard()
    {
        yield return new("id", "ID", "integer", "id", [], (json, employee, _) => json.WriteNumberValue(employee.Id));
        yield return Text("first_name", "First name", employee => employee.FirstName);
        yield return Text("last_name", "Last name", employee => employee.LastName);
        yield return Text("preferred_name", "Name (preferred)", employee => employee.PreferredName);
        yield return Text("email", "Email", employee => employee.Email);
        yield return Text("gender", "Gender", employee => employee.Gender);
        yield return Text("status", "Status", employee => employee.Status);
        yield return Text("position", "Position", employee => employee.Position);
        yield return new("supervisor", "Supervisor", "standard", "supervisor", [], WriteSupervisor);
        yield return Text("employment_type", "Employment type", employee => employee.EmploymentType);
        yield return Text("weekly_working_hours", "Weekly hours", employee => employee.WeeklyWorkingHours.ToString("0.##"));
        yield return Date("hire_date", "Hire date", employee => employee.HireDate);
        yield return Date("contract_end_date", "Contract ends", employee => employee.ContractEndDate);
        yield return Date("termination_date", "Termination date", employee => employee.TerminationDate);
        yield return Text("termination_type", "Termination type", employee => employee.TerminationType);
        yield return Text("termination_reason", "Termination reason", employee => employee.TerminationReason);
        yield return Date("probation_period_end", "Probation period end", employee => employee.ProbationPeriodEnd);
        yield return Instant("created_at", "Created at", employee => employee.CreatedAt);
        yield return Instant("last_modified_at", "Last modified", employee => employee.LastModifiedAt);
        yield return Unit("subcompany", "Subcompany", employee => employee.Subcompany is { } unit ? (unit.Id, unit.Name) : null);
        yield return Unit("office", "Office", employee => employee.Office is { } unit ? (unit.Id, unit.Name) : null);
        yield return Unit("department", "Department", employee => employee.Department is { } unit ? (unit.Id, unit.Name) : null);
        yield return Standard("cost_centers", "Cost center", WriteCostCenters);
        yield return Standard("holiday_calendar", "Public holidays", WriteHolidayCalendar);
        yield return Standard("absence_entitlement", "Absence entitlement", WriteAbsenceEntitlement);
        yield return Standard("work_schedule", "Work schedule", WriteWorkSchedule);
        yield return Money("fix_salary", "Fix salary", employee => employee.FixSalary);
        yield return Text("fix_salary_interval", "Salary interval", employee => employee.FixSalaryInterval);
        yield return Money("hourly_salary", "Hourly salary", employee => employee.HourlySalary);
        yield return Date("last_working_day", "Last day of work", employee => employee.LastWorkingDay);

        yield return new("profile_picture", "Profile Picture", "standard", "profile_picture", [], WritePicture);
        yield return Unit("team", "Team", employee => employee.Team is { } unit ? (unit.Id, unit.Name) : null);
    }

    private IEnumerable<EmployeeAttribute> Custom() => CustomAttribute.All.Select(attribute => new EmployeeAttribute(
        attribute.Key, attribute.Label, attribute.Type, attribute.UniversalId, attribute.Options,
        (json, employee, _) => WriteCustom(json, employee, attribute)));

    private static EmployeeAttribute Standard(string key, string label, Action<Utf8JsonWriter, EmployeeRecord> write)
        => new(key, label, "standard", key, [], (json, employee, _) => write(json, employee));

    private static EmployeeAttribute Text(string key, string label, Func<EmployeeRecord, string> read)
        => Standard(key, label, (json, employee) => json.WriteStringValue(read(employee)));

    private static EmployeeAttribute Date(string key, string label, Func<EmployeeRecord, DateOnly?> read)
        => new(key, label, "date", key, [], (json, employee, _) => WriteDate(json, read(employee)));

    private static EmployeeAttribute Instant(string key, string label, Func<EmployeeRecord, DateTimeOffset> read)
        => new(key, label, "date", key, [], (json, employee, _) => json.WriteStringValue(V1Format.Instant(read(employee))));

    private static EmployeeAttribute Money(string key, string label, Func<EmployeeRecord, decimal> read)
        => new(key, label, "decimal", key, [], (json, employee, _) => json.WriteNumberValue(read(employee)), IsMoney: true);

    private static EmployeeAttribute Unit(string key, string type, Func<EmployeeRecord, (long Id, string Name)?> read)
        => Standard(key, type, (json, employee) =>
        {
            if (read(employee) is not { } unit)
            {
                json.WriteNullValue();
                return;
            }

            json.WriteStartObject();
            json.WriteString("type", type);
            json.WriteStartObject("attributes");
            json.WriteNumber("id", unit.Id);
            json.WriteString("name", unit.Name);
            json.WriteEndObject();
            json.WriteEndObject();
        });
}
