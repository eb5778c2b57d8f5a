using Personio.Client.Absences;

namespace Personio.Subgraph.Absences;

internal static class AbsenceDataLoaders
{
    /// <summary>A company has few types and their list is one call, so any number of ids is that call.</summary>
    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, AbsenceType>> GetAbsenceTypeByIdAsync(
        IReadOnlyList<string> ids, AbsenceCalendar calendar, CancellationToken cancellationToken)
        => (await calendar.ListTypesAsync(cancellationToken)).ToDictionary(type => type.Id, StringComparer.Ordinal);
}
