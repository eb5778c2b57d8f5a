using Personio.Client.Absences;
using Personio.Subgraph.Entities;

namespace Personio.Subgraph.Absences;

internal static class AbsenceDataLoaders
{
    /// <summary>Personio has no call for several.</summary>
    [DataLoader]
    public static Task<IReadOnlyDictionary<string, SingleRead<Absence>>> GetAbsenceByIdAsync(
        IReadOnlyList<string> ids, AbsencesClient client, CancellationToken cancellationToken)
        => SingleReads.ReadEachAsync(ids, client.GetAsync, cancellationToken);

    /// <summary>A company has few types and their list is one call, so any number of ids is that call.</summary>
    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, AbsenceType>> GetAbsenceTypeByIdAsync(
        IReadOnlyList<string> ids, AbsenceCalendar calendar, CancellationToken cancellationToken)
        => (await calendar.ListTypesAsync(cancellationToken)).ToDictionary(type => type.Id, StringComparer.Ordinal);
}
