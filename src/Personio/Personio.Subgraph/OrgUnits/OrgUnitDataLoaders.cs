using Personio.Client.OrgUnits;

namespace Personio.Subgraph.OrgUnits;

internal static class OrgUnitDataLoaders
{
    /// <summary>Departments come as one listing, whatever the number of ids.</summary>
    [DataLoader]
    public static Task<IReadOnlyDictionary<string, OrgUnit>> GetDepartmentUnitByIdAsync(
        IReadOnlyList<string> ids, OrgUnitCatalog catalog, CancellationToken cancellationToken)
        => catalog.ByIdAsync(OrgUnitType.Department, cancellationToken);

    /// <summary>Teams come as one listing, whatever the number of ids.</summary>
    [DataLoader]
    public static Task<IReadOnlyDictionary<string, OrgUnit>> GetTeamUnitByIdAsync(
        IReadOnlyList<string> ids, OrgUnitCatalog catalog, CancellationToken cancellationToken)
        => catalog.ByIdAsync(OrgUnitType.Team, cancellationToken);
}
