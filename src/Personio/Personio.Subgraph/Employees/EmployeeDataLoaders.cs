using System.Collections.Concurrent;
using Personio.Client.Employees;

namespace Personio.Subgraph.Employees;

internal static class EmployeeDataLoaders
{
    // Calls for single employees that are under way at once.
    private const int Concurrency = 8;

    [DataLoader]
    public static Task<IReadOnlyDictionary<string, Employee>> GetEmployeeByIdAsync(
        IReadOnlyList<string> ids, EmployeeDirectory directory, CancellationToken cancellationToken)
        => directory.GetAsync(ids, cancellationToken);

    /// <summary>Personio has no call for several.</summary>
    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<AbsenceBalance>>> GetAbsenceBalancesByEmployeeIdAsync(
        IReadOnlyList<string> ids, EmployeesClient employees, CancellationToken cancellationToken)
    {
        var found = new ConcurrentDictionary<string, IReadOnlyList<AbsenceBalance>>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            ids,
            new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = cancellationToken },
            async (id, stop) =>
            {
                if (await employees.GetAbsenceBalancesAsync(id, stop) is { } balances)
                {
                    found[id] = balances;
                }
            });
        return found;
    }
}
