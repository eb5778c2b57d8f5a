using System.Globalization;

namespace Personio.Sandbox.V1.Employees;

/// <summary>The fields below <c>employee</c> in a body, checked one by one.</summary>
internal sealed class EmployeeFields(V1Body body, FieldErrors errors)
{
    private const int MaxTextLength = 255;

    public static string[] Statuses { get; } = ["onboarding", "active", "leave", "inactive"];

    public static string[] Genders { get; } = ["male", "female", "diverse"];

    /// <summary>Whether the field is there, null and blank included.</summary>
    public bool Has(string name) => body.Has($"employee[{name}]");

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
