using Personio.Client.Employees;

namespace Personio.Subgraph.Employees;

/// <content>The directory upwards.</content>
public sealed partial class EmployeeDirectory
{
    // No company has as many levels; what Personio holds may still go round in circles.
    private const int MostLevels = 32;

    /// <summary>Finds who stands above each employee, the own manager first. All employees' managers of one level are one batch.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<Employee>?>> ListManagersAsync(
        IReadOnlyList<Employee> employees, CancellationToken cancellationToken)
    {
        var lines = employees.Select(_ => new List<Employee>()).ToList();
        for (var level = 0; level < MostLevels; level++)
        {
            var next = lines.Select((line, i) => Above(employees[i], line)).ToList();
            var ids = next.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            if (ids.Count == 0)
            {
                break;
            }

            var found = await GetAsync(ids, cancellationToken);
            for (var i = 0; i < lines.Count; i++)
            {
                if (next[i] is { } id && found.TryGetValue(id, out var manager))
                {
                    lines[i].Add(manager);
                }
                else
                {
                    next[i] = null;
                }
            }

            if (next.TrueForAll(id => id is null))
            {
                break;
            }
        }

        return lines;
    }

    // Null at the top, and where the line has been before.
    private static string? Above(Employee employee, List<Employee> line) =>
        (line.Count == 0 ? employee : line[^1]).Supervisor?.Id is { } id && id != employee.Id && !line.Exists(manager => manager.Id == id) ? id : null;
}
