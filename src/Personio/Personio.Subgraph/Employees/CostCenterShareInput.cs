namespace Personio.Subgraph.Employees;

/// <summary>A share of an employee's costs.</summary>
/// <param name="CostCenterId">Id of an existing cost center, each at most once.</param>
/// <param name="Percentage">The share in percent, more than 0; all together at most 100.</param>
public sealed record CostCenterShareInput([property: ID] string CostCenterId, decimal Percentage);
