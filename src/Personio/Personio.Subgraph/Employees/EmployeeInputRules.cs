using System.Net.Mail;
using Personio.Client.Employees;

namespace Personio.Subgraph.Employees;

/// <summary>What can be told about a new employee without asking Personio.</summary>
internal static class EmployeeInputRules
{
    // Personio documents no lengths; its forms take 255 characters.
    private const int MaxLength = 255;

    public static IEnumerable<ICreateEmployeeError> Check(CreateEmployeeInput input)
    {
        foreach (var (field, value) in Required(input))
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                yield return new InvalidEmployeeError("Must not be blank.", field);
            }
            else if (value.Length > MaxLength)
            {
                yield return new InvalidEmployeeError($"Must have at most {MaxLength} characters.", field);
            }
        }

        if (!string.IsNullOrWhiteSpace(input.Email) && !IsAddress(input.Email.Trim()))
        {
            yield return new InvalidEmployeeError("Must be an e-mail address.", "email");
        }

        if (input.WeeklyWorkingHours is < 0 or > 168)
        {
            yield return new InvalidEmployeeError("Must be 0 to 168 hours.", "weeklyWorkingHours");
        }

        if (input.Status is EmployeeStatus.Unknown)
        {
            yield return new InvalidEmployeeError("Must be a status that Personio has; leave it out to let Personio decide.", "status");
        }

        if (input.Gender is Gender.Unknown or Gender.Undefined)
        {
            yield return new InvalidEmployeeError("Must be MALE, FEMALE or DIVERSE; leave it out otherwise.", "gender");
        }

        if (input.SupervisorId is { } id && !id.All(char.IsAsciiDigit))
        {
            yield return new SupervisorNotFoundError("An employee's id is a number.", id);
        }
    }

    /// <summary>The input field behind a field of Personio's, such as <c>hireDate</c> behind <c>hire_date</c>.</summary>
    public static string? FieldOf(string? personioField) => personioField?.Split('.')[^1].Split('_') is [var first, .. var rest]
        ? string.Concat(first, string.Concat(rest.Select(word => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..])))
        : null;

    private static IEnumerable<(string Field, string Value)> Required(CreateEmployeeInput input) =>
        [("firstName", input.FirstName), ("lastName", input.LastName), ("email", input.Email)];

    private static bool IsAddress(string text) =>
        MailAddress.TryCreate(text, out var address) && string.Equals(address.Address, text, StringComparison.Ordinal);
}
