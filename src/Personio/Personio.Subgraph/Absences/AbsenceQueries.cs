using Personio.Client.Absences;
using Personio.Subgraph.Access;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Absences;

[QueryType]
public static partial class AbsenceQueries
{
    /// <summary>One absence; null where there is none of that id.</summary>
    /// <param name="id">Personio's id, a UUID.</param>
    [Cost(UpstreamCost.Call)]
    public static Task<Absence?> GetAbsenceAsync([ID] string id, AbsencesClient client, CancellationToken cancellationToken)
        => client.GetAsync(id, cancellationToken);

    /// <summary>The company's absences, in Personio's own order unless `order` asks for another.</summary>
    /// <param name="from">Only absences that last until this day or longer.</param>
    /// <param name="to">Only absences that start on this day or earlier.</param>
    /// <param name="employeeIds">Only absences of these employees.</param>
    /// <param name="typeIds">Only absences of these types; needs the permission to know the kind of an absence.</param>
    [UsePaging, UseFiltering, UseSorting, Cost(UpstreamCost.Call)]
    public static async Task<Connection<Absence>?> GetAbsencesAsync(
        PagingArguments page,
        QueryContext<Absence> query,
        AbsenceCalendar calendar,
        CancellationToken cancellationToken,
        DateOnly? from = null,
        DateOnly? to = null,
        [ID] IReadOnlyList<string>? employeeIds = null,
        [ID, Tag(DataClass.Health)] IReadOnlyList<string>? typeIds = null)
    {
        DateRange.Check(from, to);
        var filter = new AbsenceFilter { From = from, To = to, PersonIds = employeeIds, AbsenceTypeIds = typeIds };
        return await calendar.ListAsync(filter, query, page, cancellationToken);
    }

    /// <summary>The kinds of absence that the company has defined.</summary>
    [Cost(UpstreamCost.Call), ListSize(AssumedSize = 50)]
    public static async Task<IReadOnlyList<AbsenceType>?> GetAbsenceTypesAsync(
        AbsenceCalendar calendar, CancellationToken cancellationToken)
        => await calendar.ListTypesAsync(cancellationToken);
}
