using Personio.Client.Employees;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Employees;

internal static class EmployeeDataLoaders
{
    [DataLoader]
    public static async Task<PartialDictionary<string, Employee>> GetEmployeeByIdAsync(
        IReadOnlyList<string> ids, EmployeeDirectory directory, CancellationToken cancellationToken)
    {
        var (found, failures) = await directory.ReadAsync(ids, cancellationToken);
        return new PartialDictionary<string, Employee>(found, failures);
    }

    /// <summary>Personio has no call for several.</summary>
    [DataLoader]
    public static Task<PartialDictionary<string, IReadOnlyList<AbsenceBalance>>> GetAbsenceBalancesByEmployeeIdAsync(
        IReadOnlyList<string> ids, EmployeesClient employees, CancellationToken cancellationToken)
        => SingleReads.LoadAsync(ids, employees.GetAbsenceBalancesAsync, cancellationToken);
}
