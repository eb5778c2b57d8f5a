using Personio.Client.Employees;

namespace Personio.Subgraph.Employees;

/// <summary>
/// Which attributes of employees an operation needs: those of every field it selects of an employee, wherever it does. All reads of one
/// operation ask for the same attributes, so that an employee read once can answer everywhere.
/// </summary>
internal static class EmployeeSelection
{
    /// <summary>The keys to ask Personio for; null for all of them.</summary>
    public static IReadOnlyCollection<string>? AttributesFor(OperationContext operation)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal) { "id" };
        foreach (var field in operation.FieldsOf("Employee"))
        {
            switch (field)
            {
                case "directReports":
                    keys.Add("supervisor");
                    break;
                case "absences":
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

    private static string PropertyOf(string field) => string.Concat(field[..1].ToUpperInvariant(), field.AsSpan(1));
}
