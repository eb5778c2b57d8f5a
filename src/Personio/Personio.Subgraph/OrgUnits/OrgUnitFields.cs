using Personio.Client.Employees;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.OrgUnits;

/// <summary>What departments and teams have alike: an employee brings the id and the name of theirs, and the rest is in the one listing of the kind.</summary>
[ObjectType<Department>, ObjectType<Team>]
public static partial class OrgUnitFields
{
    /// <summary>A short form of the name.</summary>
    [BatchResolver, Cost(UpstreamCost.Shared)]
    public static Task<IReadOnlyList<string?>> GetAbbreviationAsync(
        [Parent] IReadOnlyList<IOrgUnitReference> units, OrgUnitCatalog catalog, CancellationToken cancellationToken)
        => catalog.TellAsync(units, static unit => unit.Abbreviation, cancellationToken);

    /// <summary>What the unit does.</summary>
    [BatchResolver, Cost(UpstreamCost.Shared)]
    public static Task<IReadOnlyList<string?>> GetDescriptionAsync(
        [Parent] IReadOnlyList<IOrgUnitReference> units, OrgUnitCatalog catalog, CancellationToken cancellationToken)
        => catalog.TellAsync(units, static unit => unit.Description, cancellationToken);

    /// <summary>When the unit was entered into Personio.</summary>
    [BatchResolver, Cost(UpstreamCost.Shared)]
    public static Task<IReadOnlyList<DateTimeOffset?>> GetCreatedAtAsync(
        [Parent] IReadOnlyList<IOrgUnitReference> units, OrgUnitCatalog catalog, CancellationToken cancellationToken)
        => catalog.TellAsync(units, static unit => unit.CreateTime, cancellationToken);
}
