using System.Collections.Frozen;

namespace Personio.Client.Employees;

/// <summary>The v1 keys of the attributes that <see cref="Employee"/> has properties for.</summary>
public static class EmployeeAttributes
{
    /// <summary>Always asked for: whether Personio sends it unasked is contradictory.</summary>
    internal const string Id = "id";

    private static readonly FrozenDictionary<string, string> KeyByProperty = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(Employee.Id)] = Id,
        [nameof(Employee.FirstName)] = "first_name",
        [nameof(Employee.LastName)] = "last_name",
        [nameof(Employee.PreferredName)] = "preferred_name",
        [nameof(Employee.Email)] = "email",
        [nameof(Employee.Gender)] = "gender",
        [nameof(Employee.Status)] = "status",
        [nameof(Employee.RawStatus)] = "status",
        [nameof(Employee.Position)] = "position",
        [nameof(Employee.EmploymentType)] = "employment_type",
        [nameof(Employee.WeeklyWorkingHours)] = "weekly_working_hours",
        [nameof(Employee.HireDate)] = "hire_date",
        [nameof(Employee.ContractEndDate)] = "contract_end_date",
        [nameof(Employee.TerminationDate)] = "termination_date",
        [nameof(Employee.TerminationType)] = "termination_type",
        [nameof(Employee.TerminationReason)] = "termination_reason",
        [nameof(Employee.ProbationPeriodEnd)] = "probation_period_end",
        [nameof(Employee.LastWorkingDay)] = "last_working_day",
        [nameof(Employee.CreatedAt)] = "created_at",
        [nameof(Employee.LastModifiedAt)] = "last_modified_at",
        [nameof(Employee.Supervisor)] = "supervisor",
        [nameof(Employee.Subcompany)] = "subcompany",
        [nameof(Employee.LegalEntityName)] = "subcompany",
        [nameof(Employee.Office)] = "office",
        [nameof(Employee.Department)] = "department",
        [nameof(Employee.Team)] = "team",
        [nameof(Employee.CostCenters)] = "cost_centers",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All of the keys, in their order.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. KeyByProperty.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>
    /// The key to ask Personio for when a property of <see cref="Employee"/> is wanted. Null for a property that no single key fills
    /// (<see cref="Employee.CustomAttributes"/>, <see cref="Employee.OtherAttributes"/>): ask for all attributes then.
    /// </summary>
    /// <param name="propertyName">The property's C# name.</param>
    public static string? KeyOf(string propertyName) => KeyByProperty.GetValueOrDefault(propertyName);
}
