using Personio.Client.Employees;

namespace Personio.Subgraph.Employees;

/// <summary>
/// Which attributes of employees an operation needs: those of every field it selects of an employee, wherever it does. All reads of one
/// operation ask for the same attributes, so that an employee read once can answer everywhere.
/// </summary>
internal static class EmployeeSelection
{
    // What employees are told apart by where a unit lists its own.
    private static readonly (string Type, string Attribute)[] MembersOf = [("Department", "department"), ("Team", "team"), ("Office", "office")];

    /// <summary>The keys to ask Personio for; null for all of them.</summary>
    public static IReadOnlyCollection<string>? AttributesFor(OperationContext operation)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal) { "id" };
        keys.UnionWith(MembersOf.Where(unit => operation.FieldsOf(unit.Type).Contains("employees")).Select(unit => unit.Attribute));
        foreach (var field in operation.FieldsOf("Employee"))
        {
            switch (field)
            {
                case "directReports":
                    keys.Add("supervisor");
                    break;
                case "legalEntity":
                    keys.Add("subcompany");
                    break;
                case "absences" or "compensations":
                    break;
                default:
                    if (EmployeeAttributes.KeyOf(PropertyOf(field)) is not { } key)
                    {
                        return null;
                    }

                    keys.Add(key);
                    break;
            }
        }

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

    private static string PropertyOf(string field) => string.Concat(field[..1].ToUpperInvariant(), field.AsSpan(1));
}
