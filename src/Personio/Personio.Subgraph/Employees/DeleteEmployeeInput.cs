namespace Personio.Subgraph.Employees;

/// <summary>An employee who was entered in error.</summary>
public sealed record DeleteEmployeeInput
{
    /// <summary>Personio's id of the employee.</summary>
    [ID]
    public required string Id { get; init; }
}
