using Personio.Client.Employees;
using Personio.Client.OrgUnits;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.OrgUnits;

[QueryType]
public static partial class TeamQueries
{
    /// <summary>One team; null where there is none of that id.</summary>
    /// <param name="id">Personio's id of the team.</param>
    [Lookup, Cost(UpstreamCost.Call)]
    public static Task<Team?> GetTeamAsync([ID] string id, ITeamUnitByIdDataLoader units, CancellationToken cancellationToken)
        => TeamNode.GetByIdAsync(id, units, cancellationToken);

    /// <summary>The company's teams, in the order of their ids unless <c>order</c> asks for another.</summary>
    [UsePaging(MaxPageSize = 200), UseFiltering, UseSorting, Cost(UpstreamCost.Call)]
    public static async Task<Connection<Team>?> GetTeamsAsync(
        PagingArguments page, QueryContext<Team> query, OrgUnitCatalog catalog, CancellationToken cancellationToken)
        => Connections.FromQuery((await catalog.ListAsync(OrgUnitType.Team, cancellationToken)).Select(TeamNode.From), query, page);
}
