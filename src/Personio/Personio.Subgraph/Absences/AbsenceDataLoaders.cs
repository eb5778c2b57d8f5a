using Personio.Client.Absences;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Absences;

internal static class AbsenceDataLoaders
{
    /// <summary>Personio has no call for several.</summary>
    [DataLoader]
    public static Task<PartialDictionary<string, Absence>> GetAbsenceByIdAsync(
        IReadOnlyList<string> ids, AbsencesClient client, CancellationToken cancellationToken)
        => SingleReads.LoadAsync(ids, client.GetAsync, cancellationToken);

    /// <summary>A company has few types and their list is one call, so any number of ids is that call.</summary>
    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, AbsenceType>> GetAbsenceTypeByIdAsync(
        IReadOnlyList<string> ids, AbsenceCalendar calendar, CancellationToken cancellationToken)
        => (await calendar.ListTypesAsync(cancellationToken)).ToDictionary(type => type.Id, StringComparer.Ordinal);
}
