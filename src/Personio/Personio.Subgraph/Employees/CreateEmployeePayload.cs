using Personio.Client.Employees;

namespace Personio.Subgraph.Employees;

/// <summary>What became of creating an employee.</summary>
/// <param name="Employee">The new employee, as read back from Personio.</param>
/// <param name="Ignored">Personio's notes about values it skipped, such as a department it does not have; one for each value.</param>
public sealed record CreateEmployeePayload(Employee Employee, IReadOnlyList<string> Ignored);
