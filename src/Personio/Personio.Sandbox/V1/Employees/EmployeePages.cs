using Personio.Sandbox.Company;

namespace Personio.Sandbox.V1.Employees;

/// <summary>One page of a list, cut by records to skip.</summary>
/// <param name="Total">What <c>total_elements</c> says.</param>
internal sealed record EmployeePage(IReadOnlyList<EmployeeRecord> Rows, int Total);

internal static class EmployeePages
{
    public static EmployeePage Cut(IReadOnlyList<EmployeeRecord> employees, int offset, int limit, bool duplicates)
    {
        if (!duplicates || limit < 2)
        {
            return new EmployeePage([.. employees.Skip(offset).Take(limit)], employees.Count);
        }

        // Every page but the first begins with the last row of the page before; row k of page p is employee p·(limit−1)+k.
        var total = employees.Count <= limit ? employees.Count : employees.Count + ((employees.Count - 2) / (limit - 1));
        var rows = Enumerable.Range(0, Math.Max(0, Math.Min(limit, total - offset)))
            .Select(row => employees[((offset + row) / limit * (limit - 1)) + ((offset + row) % limit)]);
        return new EmployeePage([.. rows], total);
    }
}
