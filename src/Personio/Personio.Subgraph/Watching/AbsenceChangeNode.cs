using Personio.Client.Absences;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Watching;

[ObjectType<AbsenceChange>]
public static partial class AbsenceChangeNode
{
    /// <summary>The absence as it is now, which may be after later changes too; null where it is deleted.</summary>
    [Cost(UpstreamCost.Call)]
    public static async Task<Absence?> GetAbsenceAsync([Parent] AbsenceChange change, AbsencesClient absences, CancellationToken cancellationToken)
        => change.Type == ChangeType.Deleted ? null : await absences.GetAsync(change.Id, cancellationToken);
}
