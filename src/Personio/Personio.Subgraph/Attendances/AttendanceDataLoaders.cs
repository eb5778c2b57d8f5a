using Personio.Client.AttendancePeriods;
using Personio.Subgraph.Entities;

namespace Personio.Subgraph.Attendances;

internal static class AttendanceDataLoaders
{
    /// <summary>Personio has no call for several.</summary>
    [DataLoader]
    public static Task<IReadOnlyDictionary<string, SingleRead<AttendancePeriod>>> GetAttendanceByIdAsync(
        IReadOnlyList<string> ids, AttendancePeriodsClient client, CancellationToken cancellationToken)
        => SingleReads.ReadEachAsync(ids, client.GetAsync, cancellationToken);
}
