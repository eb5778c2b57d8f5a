using Personio.Client.Employees;

namespace Personio.Subgraph.Employees;

/// <content>The directory by what employees belong to.</content>
public sealed partial class EmployeeDirectory
{
    /// <summary>Lists who belongs to each of some units: departments, teams or offices.</summary>
    /// <param name="unitIds">The units.</param>
    /// <param name="unitOf">The unit of an employee; null where there is none, or the credential may not read it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<IReadOnlyList<Employee>?>> ListMembersAsync(
        IReadOnlyList<string> unitIds, Func<Employee, string?> unitOf, CancellationToken cancellationToken)
    {
        var members = (await GetEveryoneAsync(cancellationToken)).ToLookup(unitOf, StringComparer.Ordinal);
        return [.. unitIds.Select(id => members[id].ToList())];
    }
}
