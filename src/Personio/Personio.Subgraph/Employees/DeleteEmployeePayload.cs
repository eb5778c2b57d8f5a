namespace Personio.Subgraph.Employees;

/// <summary>What was deleted.</summary>
/// <param name="Id">The id that the employee had.</param>
public sealed record DeleteEmployeePayload([property: ID] string Id);
