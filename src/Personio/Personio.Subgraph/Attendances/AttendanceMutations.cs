using Personio.Client.AttendancePeriods;
using Personio.Subgraph.Access;
using Personio.Subgraph.Errors;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Attendances;

[MutationType]
public static partial class AttendanceMutations
{
    /// <summary>
    /// Enters time, several rows at once. What is wrong in itself is told before anything is sent; after that each row has an outcome of its own, and those that Personio refuses
    /// leave the others standing. A call for each row.
    /// </summary>
    /// <param name="input">The rows.</param>
    [UseMutationConvention, WriteErrors, Tag(DataClass.Personal), Cost(5 * UpstreamCost.Call)]
    public static Task<CreateAttendancesPayload> CreateAttendancesAsync(
        CreateAttendancesInput input, TimeClock clock, CancellationToken cancellationToken)
        => clock.CreateAsync(input, cancellationToken);

    /// <summary>Changes an attendance.</summary>
    /// <param name="input">The changes.</param>
    [UseMutationConvention(PayloadFieldName = "attendance"), WriteErrors, Tag(DataClass.Personal), Cost(2 * UpstreamCost.Call)]
    public static Task<AttendancePeriod> UpdateAttendanceAsync(
        UpdateAttendanceInput input, TimeClock clock, CancellationToken cancellationToken)
        => clock.UpdateAsync(input, cancellationToken);

    /// <summary>Deletes an attendance.</summary>
    /// <param name="id">The attendance.</param>
    [UseMutationConvention, WriteErrors, Tag(DataClass.Personal), Cost(UpstreamCost.Call)]
    public static Task<DeleteAttendancePayload> DeleteAttendanceAsync([ID] string id, TimeClock clock, CancellationToken cancellationToken)
        => clock.DeleteAsync(id, cancellationToken);
}
