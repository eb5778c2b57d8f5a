using Personio.Client.Caching;
using Personio.Client.Employees;
using Personio.Subgraph.Access;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Employees;

[ObjectType<Employee>]
public static partial class EmployeeBalances
{
    /// <summary>What the employee has left of each type of absence. Personio tells it of one employee at a time: a call for each.</summary>
    [Cost(UpstreamCost.Call), ListSize(AssumedSize = 5)]
    public static Task<IReadOnlyList<AbsenceBalance>?> GetAbsenceBalancesAsync(
        [Parent] Employee employee, IAbsenceBalancesByEmployeeIdDataLoader balances, CancellationToken cancellationToken)
        => balances.LoadAsync(employee.Id, cancellationToken);
}

[ObjectType<AbsenceBalance>, Tag(DataClass.Personal), CacheControl(FreshSeconds.AbsenceBalances)]
public static partial class AbsenceBalanceNode;
