namespace Personio.Subgraph.Employees;

/// <summary>An employee who leaves.</summary>
public sealed record TerminateEmployeeInput
{
    /// <summary>Personio's id of the employee.</summary>
    [ID]
    public required string Id { get; init; }
}
