using Personio.Client.Caching;
using Personio.Client.Employees;
using Personio.Client.OrgUnits;
using Personio.Subgraph.Employees;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.OrgUnits;

// What departments and teams have alike is in OrgUnitFields.
[ObjectType<Team>, Key("id"), CacheControl(FreshSeconds.Organisation)]
[CacheTag("team-{$key.id}"), CacheTag("team")]
public static partial class TeamNode
{
    [ReferenceResolver]
    public static async Task<Team?> GetByIdAsync(string id, ITeamUnitByIdDataLoader units, CancellationToken cancellationToken)
        => await units.LoadAsync(id, cancellationToken) is { } unit ? From(unit) : null;

    /// <summary>The team above this one; null at the top.</summary>
    [Cost(UpstreamCost.Shared)]
    public static async Task<Team?> GetParentAsync(
        [Parent] Team team, ITeamUnitByIdDataLoader units, CancellationToken cancellationToken)
        => await units.LoadAsync(team.Id, cancellationToken) is { } unit
            && await units.LoadAsync(unit.ParentId, cancellationToken) is { } parent
                ? From(parent)
                : null;

    /// <summary>The teams directly below this one, by name.</summary>
    [BatchResolver, Cost(UpstreamCost.Shared), ListSize(AssumedSize = 5)]
    public static async Task<IReadOnlyList<IReadOnlyList<Team>?>> GetChildrenAsync(
        [Parent] IReadOnlyList<Team> teams, OrgUnitCatalog catalog, CancellationToken cancellationToken)
        => [.. (await catalog.ListChildrenAsync(OrgUnitType.Team, teams.Select(team => team.Id), cancellationToken))
            .Select(children => children.Select(From).ToList())];

    /// <summary>Who belongs to the team itself, former employees included. Personio cannot be asked for them: the whole directory is read once.</summary>
    [BatchResolver, Cost(UpstreamCost.Directory), ListSize(AssumedSize = 20)]
    public static Task<IReadOnlyList<IReadOnlyList<Employee>?>> GetEmployeesAsync(
        [Parent] IReadOnlyList<Team> teams, EmployeeDirectory directory, CancellationToken cancellationToken)
        => directory.ListMembersAsync([.. teams.Select(team => team.Id)], static employee => employee.Team?.Id, cancellationToken);

    internal static Team From(OrgUnit unit) => new(unit.Id, unit.Name);
}
