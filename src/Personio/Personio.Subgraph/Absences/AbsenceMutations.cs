using Personio.Client.Absences;
using Personio.Subgraph.Access;
using Personio.Subgraph.Errors;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Absences;

[MutationType]
public static partial class AbsenceMutations
{
    /// <summary>Enters an absence. Personio refuses one that overlaps another.</summary>
    /// <param name="input">The absence.</param>
    [UseMutationConvention, WriteErrors, Tag(DataClass.Personal), Cost(2 * UpstreamCost.Call)]
    public static Task<Absence> CreateAbsenceAsync(CreateAbsenceInput input, AbsenceDesk desk, CancellationToken cancellationToken)
        => desk.CreateAsync(input, cancellationToken);

    /// <summary>Changes when an absence is, or its remark.</summary>
    /// <param name="input">The changes.</param>
    [UseMutationConvention, WriteErrors, Tag(DataClass.Personal), Cost(2 * UpstreamCost.Call)]
    public static Task<Absence> UpdateAbsenceAsync(UpdateAbsenceInput input, AbsenceDesk desk, CancellationToken cancellationToken)
        => desk.UpdateAsync(input, cancellationToken);

    /// <summary>Deletes an absence at once, without an approval. No list tells of it afterwards.</summary>
    /// <param name="id">The absence.</param>
    [UseMutationConvention, WriteErrors, Tag(DataClass.Personal), Cost(UpstreamCost.Call)]
    public static Task<DeleteAbsencePayload> DeleteAbsenceAsync([ID] string id, AbsenceDesk desk, CancellationToken cancellationToken)
        => desk.DeleteAsync(id, cancellationToken);
}
