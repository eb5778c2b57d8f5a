using System.Globalization;

namespace Personio.Sandbox.V1.Employees;

/// <summary>The body of <c>POST /v1/company/employees</c>, checked as far as it can be without the company.</summary>
internal sealed record EmployeeDraft
{
    private const int MaxTextLength = 255;

    private static readonly string[] Statuses = ["onboarding", "active", "leave", "inactive"];
    private static readonly string[] Genders = ["male", "female", "diverse"];

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
        var fields = new Fields(body, errors);
        return new EmployeeDraft
        {
            FirstName = fields.Required("first_name"),
            LastName = fields.Required("last_name"),
            Email = fields.Email(),
            PreferredName = fields.Text("preferred_name") ?? "",
            Gender = fields.OneOf("gender", Genders) ?? "",
            Position = fields.Text("position") ?? "",
            Status = fields.OneOf("status", Statuses),
            Department = fields.Text("department"),
            Office = fields.Text("office"),
            Subcompany = fields.Text("subcompany"),
            SupervisorId = fields.Integer("supervisor_id"),
            HireDate = fields.Date("hire_date"),
            WeeklyWorkingHours = fields.Hours("weekly_working_hours"),
            CustomValues = CustomAttributeInput.Read(body, errors),
        };
    }

    private sealed class Fields(V1Body body, FieldErrors errors)
    {
        public string? Text(string name)
        {
            var field = $"employee[{name}]";
            var value = body.Text(field);
            if (body.IsNotScalar(field))
            {
                errors.Add(name, $"The {Words(name)} must be a string.");
            }
            else if (value?.Length > MaxTextLength)
            {
                errors.Add(name, $"The {Words(name)} may not be greater than {MaxTextLength} characters.");
            }

            return string.IsNullOrWhiteSpace(value) ? null : value;
        }

        public string Required(string name)
        {
            var value = Text(name);
            if (value is null)
            {
                errors.Add(name, $"The {Words(name)} field is required.");
            }

            return value ?? "";
        }

        public string Email()
        {
            var email = Required("email");
            if (email.Length > 0 && !EmailFormat.IsValid(email))
            {
                errors.Add("email", "The email format is invalid.");
            }

            return email;
        }

        public string? OneOf(string name, string[] allowed)
        {
            var value = Text(name);
            if (value is not null && !allowed.Contains(value, StringComparer.Ordinal))
            {
                errors.Add(name, $"The selected {Words(name)} is invalid.");
            }

            return value;
        }

        public long? Integer(string name)
        {
            if (Text(name) is not { } text)
            {
                return null;
            }

            if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }

            errors.Add(name, $"The {Words(name)} must be an integer.");
            return null;
        }

        public decimal? Hours(string name)
        {
            if (Text(name) is not { } text)
            {
                return null;
            }

            if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) && hours <= 168)
            {
                return hours;
            }

            errors.Add(name, $"The {Words(name)} must be a number between 0 and 168.");
            return null;
        }

        public DateOnly? Date(string name)
        {
            if (Text(name) is not { } text)
            {
                return null;
            }

            if (V1Format.TryReadDate(text, out var date))
            {
                return date;
            }

            errors.Add(name, $"The {Words(name)} does not match the format Y-m-d.");
            return null;
        }

        private static string Words(string name) => name.Replace('_', ' ');
    }
}
