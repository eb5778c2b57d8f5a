using Personio.Client.AttendancePeriods;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Attendances;

internal static class AttendanceDataLoaders
{
    /// <summary>Personio has no call for several.</summary>
    [DataLoader]
    public static Task<PartialDictionary<string, AttendancePeriod>> GetAttendanceByIdAsync(
        IReadOnlyList<string> ids, AttendancePeriodsClient client, CancellationToken cancellationToken)
        => SingleReads.LoadAsync(ids, client.GetAsync, cancellationToken);
}
