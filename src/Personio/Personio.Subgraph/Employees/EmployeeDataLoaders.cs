using Personio.Client.Employees;

namespace Personio.Subgraph.Employees;

internal static class EmployeeDataLoaders
{
    [DataLoader]
    public static Task<IReadOnlyDictionary<string, Employee>> GetEmployeeByIdAsync(
        IReadOnlyList<string> ids, EmployeeDirectory directory, CancellationToken cancellationToken)
        => directory.GetAsync(ids, cancellationToken);
}
