using Personio.Client.Employees;
using Personio.Client.Recruiting;
using Personio.Subgraph.Access;
using Personio.Subgraph.Employees;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Jobs;

[ObjectType<HiringTeamMember>(IgnoreProperties = [nameof(HiringTeamMember.Person)]), Tag(DataClass.Personal), Cost(UpstreamCost.Record)]
public static partial class HiringTeamMemberNode
{
    /// <summary>Who.</summary>
    [Cost(UpstreamCost.Shared)]
    public static ValueTask<Employee?> GetEmployeeAsync(
        [Parent] HiringTeamMember member, SelectedFields selected, IEmployeeByIdDataLoader employees, CancellationToken cancellationToken)
        => member.Person is { Id: var id } && selected.IsSubsetOf("id")
            ? new(new Employee { Id = id })
            : new(employees.LoadAsync(member.Person?.Id, cancellationToken));

    /// <summary>As what, in the company's own words.</summary>
    [BindMember(nameof(HiringTeamMember.Role))]
    public static string? GetRole([Parent] HiringTeamMember member) => member.Role?.Name;
}
