using Personio.Client.CostCenters;
using Personio.Client.Employees;

namespace Personio.Subgraph.CostCenters;

[ObjectType<CostCenterShare>]
public static partial class CostCenterShareNode
{
    /// <summary>The cost center itself.</summary>
    public static CostCenter GetCostCenter([Parent] CostCenterShare share) => new() { Id = share.Id, Name = share.Name };
}
