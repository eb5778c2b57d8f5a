using System.Security.Claims;
using Personio.Client.Absences;
using Personio.Subgraph.Access;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Absences;

[QueryType]
public static partial class AbsenceQueries
{
    /// <summary>The company's absences, in Personio's own order.</summary>
    /// <param name="from">Only absences that last until this day or longer.</param>
    /// <param name="to">Only absences that start on this day or earlier.</param>
    /// <param name="employeeIds">Only absences of these employees.</param>
    /// <param name="typeIds">Only absences of these types; needs the permission to know the kind of an absence.</param>
    [UsePaging, Cost(UpstreamCost.Call)]
    public static async Task<Connection<Absence>?> GetAbsencesAsync(
        PagingArguments page,
        AbsenceCalendar calendar,
        ClaimsPrincipal? caller,
        CancellationToken cancellationToken,
        DateOnly? from = null,
        DateOnly? to = null,
        [ID] IReadOnlyList<string>? employeeIds = null,
        [ID, Tag(DataClass.Health)] IReadOnlyList<string>? typeIds = null)
    {
        if (typeIds is not null)
        {
            Caller.MustHave(caller, Permission.Health, nameof(typeIds));
        }

        DateRange.Check(from, to);
        var filter = new AbsenceFilter { From = from, To = to, PersonIds = employeeIds, AbsenceTypeIds = typeIds };
        return await calendar.ListAsync(filter, page, cancellationToken);
    }

    /// <summary>The kinds of absence that the company has defined.</summary>
    [Cost(UpstreamCost.Call), ListSize(AssumedSize = 50)]
    public static async Task<IReadOnlyList<AbsenceType>?> GetAbsenceTypesAsync(
        AbsenceCalendar calendar, CancellationToken cancellationToken)
        => await calendar.ListTypesAsync(cancellationToken);
}
