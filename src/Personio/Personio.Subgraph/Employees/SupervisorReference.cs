using Personio.Client.Employees;

namespace Personio.Subgraph.Employees;

/// <summary>
/// Personio embeds a supervisor's id, name and e-mail address in every employee (Personio v1: the <c>supervisor</c> attribute), so a query
/// for no more than that costs no further call.
/// </summary>
internal static class SupervisorReference
{
    /// <summary>Answers from what is embedded.</summary>
    /// <returns>False where more is selected than is embedded, so that the supervisor must be loaded.</returns>
    public static bool TryRead(Employee employee, SelectedFields selected, out Employee? supervisor)
    {
        supervisor = employee.Supervisor is { } reference ? From(reference) : null;
        return supervisor is null || selected.IsSubsetOf("id") || (IsWhole(supervisor) && selected.IsSubsetOf("id", "firstName", "lastName", "email"));
    }

    // Some answers hold the id alone; one without any name is not known to be whole.
    private static bool IsWhole(Employee supervisor) => supervisor.FirstName is not null || supervisor.LastName is not null;

    private static Employee From(EmployeeReference reference) => new()
    {
        Id = reference.Id,
        FirstName = reference.FirstName,
        LastName = reference.LastName,
        Email = reference.Email,
    };
}
