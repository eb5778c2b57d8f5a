using System.Collections.Frozen;
using Personio.Client.Employees;

namespace Personio.Subgraph.Employees;

/// <summary>
/// Which attributes of employees an operation needs: those of every field it selects of an employee, wherever it does. All reads of one
/// operation ask for the same attributes, so that an employee read once can answer everywhere.
/// </summary>
internal static class EmployeeSelection
{
    private const string AllAttributesField = "attributes";

    // What employees are told apart by where a unit lists its own.
    private static readonly (string Type, string Attribute)[] MembersOf = [("Department", "department"), ("Team", "team"), ("Office", "office")];

    // The attribute behind a field that is no property of the client's record; null for what is no attribute at all.
    private static readonly FrozenDictionary<string, string?> KeyByField = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["directReports"] = "supervisor",
        ["managers"] = "supervisor",
        ["legalEntity"] = "subcompany",
        ["fixSalary"] = "fix_salary",
        ["fixSalaryInterval"] = "fix_salary_interval",
        ["hourlySalary"] = "hourly_salary",
        ["workSchedule"] = "work_schedule",
        ["holidayCalendar"] = "holiday_calendar",
        ["absenceEntitlement"] = "absence_entitlement",
        ["absences"] = null,
        ["absenceBalances"] = null,
        ["attendances"] = null,
        ["compensations"] = null,
        ["documents"] = null,
        ["profilePictureUrl"] = null,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The keys to ask Personio for; null for all of them.</summary>
    public static IReadOnlyCollection<string>? AttributesFor(OperationContext operation) => operation.FieldsOf("Employee").All(IsOfOneKey) ? [.. KeysOf(operation)] : null;

    /// <summary>Whether every attribute is wanted as Personio sends it.</summary>
    public static bool WantsAllAttributes(OperationContext operation) => operation.FieldsOf("Employee").Contains(AllAttributesField);

    /// <summary>The keys of all attributes that have a field of their own which is selected.</summary>
    public static IReadOnlySet<string> KeysOf(OperationContext operation)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal) { "id" };
        keys.UnionWith(MembersOf.Where(unit => operation.FieldsOf(unit.Type).Contains("employees")).Select(unit => unit.Attribute));
        keys.UnionWith(operation.FieldsOf("Employee").Select(KeyOf).OfType<string>());
        return keys;
    }

    /// <summary>Adds what filters and orders look at; the same collection where all of it is there.</summary>
    /// <param name="attributes">The keys to ask Personio for; null for all of them.</param>
    /// <param name="properties">The properties of <see cref="Employee"/> that are looked at.</param>
    public static IReadOnlyCollection<string>? Widen(IReadOnlyCollection<string>? attributes, IEnumerable<string> properties)
    {
        var keys = properties.Select(EmployeeAttributes.KeyOf).ToList();
        return attributes is null || keys.TrueForAll(attributes.Contains) ? attributes
            : keys.Contains(null) ? null
            : [.. attributes.Union(keys.OfType<string>(), StringComparer.Ordinal)];
    }

    private static bool IsOfOneKey(string field) => KeyByField.ContainsKey(field) || KeyOf(field) is not null;

    private static string? KeyOf(string field) =>
        KeyByField.TryGetValue(field, out var key) ? key : EmployeeAttributes.KeyOf(string.Concat(field[..1].ToUpperInvariant(), field.AsSpan(1)));
}
