using Personio.Sandbox.Company;

namespace Personio.Sandbox.V1.Employees;

/// <summary>
/// The body of <c>PATCH /v1/company/employees/{id}</c>. What it does not name stays, what it names and cannot change (the e-mail address,
/// every date of a termination, whatever is unknown) is ignored without a word, and some fields cannot be blanked (Personio v1: employees).
/// </summary>
internal sealed class EmployeePatch
{
    private readonly List<Func<EmployeeRecord, EmployeeRecord>> _changes = [];
    private readonly List<string> _ignored = [];

    private EmployeePatch()
    {
    }

    /// <summary>One note for each relation that does not exist.</summary>
    public IReadOnlyList<string> Ignored => _ignored;

    public long? SupervisorId { get; private set; }

    public static EmployeePatch Read(V1Body body, FieldErrors errors)
    {
        var patch = new EmployeePatch();
        var fields = new EmployeeFields(body, errors);
        patch.ReadTexts(fields);
        patch.ReadTerms(fields);
        patch.ReadRelations(fields);
        foreach (var (key, value) in CustomAttributeInput.ReadChanges(body, errors))
        {
            patch._changes.Add(employee => employee with { CustomValues = CustomAttribute.Set(employee.CustomValues, key, value) });
        }

        return patch;
    }

    public EmployeeRecord Apply(EmployeeRecord employee) => _changes.Aggregate(employee, (changed, change) => change(changed));

    private void ReadTexts(EmployeeFields fields)
    {
        if (fields.Text("first_name") is { } first)
        {
            _changes.Add(employee => employee with { FirstName = first });
        }

        if (fields.Text("last_name") is { } last)
        {
            _changes.Add(employee => employee with { LastName = last });
        }

        if (fields.Has("preferred_name"))
        {
            var preferred = fields.Text("preferred_name") ?? "";
            _changes.Add(employee => employee with { PreferredName = preferred });
        }

        if (fields.Has("gender"))
        {
            var gender = fields.OneOf("gender", EmployeeFields.Genders) ?? "";
            _changes.Add(employee => employee with { Gender = gender });
        }

        if (fields.Has("position"))
        {
            var position = fields.Text("position") ?? "";
            _changes.Add(employee => employee with { Position = position });
        }
    }

    /// <summary>A first day that moves does not move the status with it, and becoming inactive sets none of the dates of an end.</summary>
    private void ReadTerms(EmployeeFields fields)
    {
        if (fields.OneOf("status", EmployeeFields.Statuses) is { } status)
        {
            _changes.Add(employee => employee with { Status = status });
        }

        if (fields.Has("hire_date"))
        {
            var hired = fields.Date("hire_date");
            _changes.Add(employee => employee with { HireDate = hired });
        }

        if (fields.Hours("weekly_working_hours") is { } hours)
        {
            _changes.Add(employee => employee with { WeeklyWorkingHours = hours });
        }

        if (fields.Has("supervisor_id"))
        {
            SupervisorId = fields.Integer("supervisor_id");
            _changes.Add(employee => employee with { SupervisorId = SupervisorId });
        }
    }

    private void ReadRelations(EmployeeFields fields)
    {
        var organization = Organization.Instance;
        if (EmployeeRelations.Find("department", fields.Text("department"), organization.FindDepartment, _ignored) is { } department)
        {
            _changes.Add(employee => employee with { Department = department });
        }

        if (EmployeeRelations.Find("office", fields.Text("office"), organization.FindOffice, _ignored) is { } office)
        {
            _changes.Add(employee => employee with { Office = office, HolidayCalendar = office.Holidays });
        }

        if (EmployeeRelations.Find("subcompany", fields.Text("subcompany"), organization.FindSubcompany, _ignored) is { } subcompany)
        {
            _changes.Add(employee => employee with { Subcompany = subcompany });
        }
    }
}
