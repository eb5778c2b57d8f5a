using Personio.Client.Employees;
using Personio.Client.OrgUnits;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.OrgUnits;

/// <summary>
/// The company's departments and teams. A company has few of either, and every question but one by id needs them all, so each kind is read as a
/// whole, once for the operation.
/// </summary>
public sealed class OrgUnitCatalog(OrgUnitsClient client)
{
    private readonly SharedListing<OrgUnit> _departments = new(stop => client.ListAsync(OrgUnitType.Department, cancellationToken: stop));
    private readonly SharedListing<OrgUnit> _teams = new(stop => client.ListAsync(OrgUnitType.Team, cancellationToken: stop));

    /// <summary>All departments or all teams. Their ids are unique only within the kind (Personio v2: org units).</summary>
    public Task<IReadOnlyList<OrgUnit>> ListAsync(OrgUnitType type, CancellationToken cancellationToken)
        => (type == OrgUnitType.Team ? _teams : _departments).ReadAsync(cancellationToken);

    /// <summary>All departments or all teams by their ids.</summary>
    public async Task<IReadOnlyDictionary<string, OrgUnit>> ByIdAsync(OrgUnitType type, CancellationToken cancellationToken)
        => (await ListAsync(type, cancellationToken)).ToDictionary(unit => unit.Id, StringComparer.Ordinal);

    /// <summary>Something about each of some departments, or of some teams; null of a unit that is not there any more.</summary>
    public async Task<IReadOnlyList<T?>> TellAsync<T>(
        IReadOnlyList<IOrgUnitReference> units, Func<OrgUnit, T?> tell, CancellationToken cancellationToken)
    {
        var known = await ByIdAsync(units is [Team, ..] ? OrgUnitType.Team : OrgUnitType.Department, cancellationToken);
        return [.. units.Select(unit => known.TryGetValue(unit.Id, out var found) ? tell(found) : default)];
    }

    /// <summary>The units directly below each of the given ones, by name.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<OrgUnit>>> ListChildrenAsync(
        OrgUnitType type, IEnumerable<string> parentIds, CancellationToken cancellationToken)
    {
        var children = (await ListAsync(type, cancellationToken))
            .Where(unit => unit.ParentId is not null)
            .OrderBy(unit => unit.Name, StringComparer.OrdinalIgnoreCase)
            .ToLookup(unit => unit.ParentId, StringComparer.Ordinal);
        return [.. parentIds.Select(id => children[id].ToList())];
    }
}
