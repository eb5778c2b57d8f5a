namespace Personio.Sandbox.V1.Employees;

/// <summary>The body of <c>POST /v1/company/employees</c>, checked as far as it can be without the company.</summary>
internal sealed record EmployeeDraft
{
    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public required string Email { get; init; }

    public required string PreferredName { get; init; }

    public required string Gender { get; init; }

    public required string Position { get; init; }

    public required string? Status { get; init; }

    public required string? Department { get; init; }

    public required string? Office { get; init; }

    public required string? Subcompany { get; init; }

    public required long? SupervisorId { get; init; }

    public required DateOnly? HireDate { get; init; }

    public required decimal? WeeklyWorkingHours { get; init; }

    public required IReadOnlyDictionary<string, object> CustomValues { get; init; }

    public static EmployeeDraft Read(V1Body body, FieldErrors errors)
    {
        var fields = new EmployeeFields(body, errors);
        return new EmployeeDraft
        {
            FirstName = fields.Required("first_name"),
            LastName = fields.Required("last_name"),
            Email = fields.Email(),
            PreferredName = fields.Text("preferred_name") ?? "",
            Gender = fields.OneOf("gender", EmployeeFields.Genders) ?? "",
            Position = fields.Text("position") ?? "",
            Status = fields.OneOf("status", EmployeeFields.Statuses),
            Department = fields.Text("department"),
            Office = fields.Text("office"),
            Subcompany = fields.Text("subcompany"),
            SupervisorId = fields.Integer("supervisor_id"),
            HireDate = fields.Date("hire_date"),
            WeeklyWorkingHours = fields.Hours("weekly_working_hours"),
            CustomValues = CustomAttributeInput.Read(body, errors),
        };
    }
}
