using Personio.Client.AttendancePeriods;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Watching;

[ObjectType<AttendanceChange>]
public static partial class AttendanceChangeNode
{
    /// <summary>The attendance as it is now, which may be after later changes too; null where it is deleted.</summary>
    [Cost(UpstreamCost.Call)]
    public static async Task<AttendancePeriod?> GetAttendanceAsync(
        [Parent] AttendanceChange change, AttendancePeriodsClient attendances, CancellationToken cancellationToken)
        => change.Type == ChangeType.Deleted ? null : await attendances.GetAsync(change.Id, cancellationToken);
}
