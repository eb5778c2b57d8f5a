using System.Globalization;
using Personio.Client.Employees;

namespace Personio.Subgraph.Employees;

/// <summary>
/// Compares what was sent with what Personio has afterwards: what a credential may not write, or cannot be cleared, it leaves as it is and says that all went well.
/// Units and shares of cost centers are left out, because what API v1 calls them is not what API v2 was told.
/// </summary>
internal static class EmployeeChangeProof
{
    private const string OfTheCompany = "customAttributes";

    private static readonly (string Field, string Property, Func<UpdateEmployeeInput, Employee, bool> IsTaken)[] Comparisons =
    [
        ("firstName", nameof(Employee.FirstName), static (sent, now) => Same(sent.FirstName.Value, now.FirstName)),
        ("lastName", nameof(Employee.LastName), static (sent, now) => Same(sent.LastName.Value, now.LastName)),
        ("preferredName", nameof(Employee.PreferredName), static (sent, now) => Same(sent.PreferredName.Value, now.PreferredName)),
        ("email", nameof(Employee.Email), static (sent, now) => Same(sent.Email.Value, now.Email, StringComparison.OrdinalIgnoreCase)),
        ("gender", nameof(Employee.Gender), static (sent, now) => (sent.Gender.Value ?? Gender.Undefined) == (now.Gender ?? Gender.Undefined)),
        ("position", nameof(Employee.Position), static (sent, now) => Same(sent.Position.Value, now.Position)),
        ("status", nameof(Employee.Status), static (sent, now) => sent.Status.Value == now.Status),
        ("employmentType", nameof(Employee.EmploymentType), static (sent, now) => sent.EmploymentType.Value == now.EmploymentType),
        ("hireDate", nameof(Employee.HireDate), static (sent, now) => sent.HireDate.Value == now.HireDate),
        ("contractEndDate", nameof(Employee.ContractEndDate), static (sent, now) => sent.ContractEndDate.Value == now.ContractEndDate),
        ("probationPeriodEnd", nameof(Employee.ProbationPeriodEnd), static (sent, now) => sent.ProbationPeriodEnd.Value == now.ProbationPeriodEnd),
        ("weeklyWorkingHours", nameof(Employee.WeeklyWorkingHours), static (sent, now) => (sent.WeeklyWorkingHours.Value ?? 0) == (now.WeeklyWorkingHours ?? 0)),
        ("supervisorId", nameof(Employee.Supervisor), static (sent, now) => sent.SupervisorId.Value == now.Supervisor?.Id),
        ("department", nameof(Employee.Department), static (sent, now) => Same(sent.Department.Value, now.Department?.Name, StringComparison.OrdinalIgnoreCase)),
        ("office", nameof(Employee.Office), static (sent, now) => Same(sent.Office.Value, now.Office?.Name, StringComparison.OrdinalIgnoreCase)),
        ("legalEntity", nameof(Employee.Subcompany), static (sent, now) => Same(sent.LegalEntity.Value, now.LegalEntityName, StringComparison.OrdinalIgnoreCase)),
    ];

    /// <summary>The properties of an employee to read, so that fields can be compared.</summary>
    public static IReadOnlyList<string> PropertiesFor(IReadOnlyCollection<string> fields) =>
    [
        .. Comparisons.Where(comparison => fields.Contains(comparison.Field)).Select(comparison => comparison.Property),
        .. fields.Contains(OfTheCompany) ? [nameof(Employee.CustomAttributes)] : Array.Empty<string>(),
    ];

    /// <summary>What of the fields that were sent Personio does not have, or does not show.</summary>
    /// <param name="sent">The change.</param>
    /// <param name="fields">Those of its fields that Personio took.</param>
    /// <param name="now">The employee, read afterwards.</param>
    public static IReadOnlyList<UnappliedChange> Compare(UpdateEmployeeInput sent, IReadOnlyCollection<string> fields, Employee now)
    {
        List<string> kept = [], unseen = [];
        foreach (var (field, property, isTaken) in Comparisons.Where(comparison => fields.Contains(comparison.Field)))
        {
            if (now.Sent?.Contains(EmployeeAttributes.KeyOf(property)!) != true)
            {
                unseen.Add(field);
            }
            else if (!isTaken(sent, now))
            {
                kept.Add(field);
            }
        }

        CompareAttributes(sent.CustomAttributes, now, kept, unseen);
        return
        [
            .. kept.Count == 0 ? [] : new[] { UnappliedChange.Kept(kept) },
            .. unseen.Count == 0 ? [] : new[] { UnappliedChange.Unseen(unseen) },
        ];
    }

    private static void CompareAttributes(IReadOnlyList<CustomAttributeInput> sent, Employee now, List<string> kept, List<string> unseen)
    {
        foreach (var (i, attribute) in sent.Index())
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"{OfTheCompany}[{i}]");
            if (now.CustomAttributes.FirstOrDefault(present => present.Key == attribute.Key) is not { } present)
            {
                unseen.Add(field);
            }
            else if (!IsTaken(attribute.Value, present))
            {
                kept.Add(field);
            }
        }
    }

    // Personio writes days as moments, numbers with as many zeros as it likes, and tags in an order of its own.
    private static bool IsTaken(string? sent, CustomAttribute present) =>
        Same(sent, present.Value)
        || (!string.IsNullOrWhiteSpace(sent) && present.Value is { } value && present.Type switch
        {
            "date" => value.StartsWith(sent.Trim(), StringComparison.Ordinal),
            "integer" or "decimal" => IsNumber(sent, out var wanted) && IsNumber(value, out var number) && wanted == number,
            "tags" => true,
            _ => false,
        });

    private static bool IsNumber(string text, out decimal number) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static bool Same(string? sent, string? now, StringComparison comparison = StringComparison.Ordinal) =>
        string.Equals(sent?.Trim() ?? "", now?.Trim() ?? "", comparison);
}
