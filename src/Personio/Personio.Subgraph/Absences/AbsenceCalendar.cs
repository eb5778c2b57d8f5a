using Personio.Client.Absences;
using Personio.Client.Employees;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Absences;

/// <summary>The absences that one operation reads, with as few listings as it needs.</summary>
public sealed class AbsenceCalendar(AbsencesClient client)
{
    // Absences whose days are read at once.
    private const int Concurrency = 4;

    private readonly SharedListing<AbsenceType> _types = new(client.ListTypesAsync);

    /// <summary>Lists absences; Personio finds them by person, type and period, the rest is decided here. Reads only as far as the page asks.</summary>
    public Task<Connection<Absence>> ListAsync(
        AbsenceFilter filter, QueryContext<Absence> query, PagingArguments page, CancellationToken cancellationToken)
        => Connections.FromQueryAsync(client.ListAsync(filter, cancellationToken), query, page, cancellationToken);

    /// <summary>The days of each of many absences, by calls for each.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<AbsenceDay>?>> ListDaysAsync(IReadOnlyList<Absence> absences, CancellationToken cancellationToken)
    {
        var days = new IReadOnlyList<AbsenceDay>?[absences.Count];
        await Parallel.ForAsync(
            0,
            days.Length,
            new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = cancellationToken },
            async (i, stop) => days[i] = await client.ListDaysAsync(absences[i].Id, stop).ToListAsync(stop));
        return days;
    }

    /// <summary>Lists the absences of many employees by one listing of the period, each employee's newest first.</summary>
    public async Task<IReadOnlyList<Connection<Absence>?>> ListByEmployeeAsync(
        IReadOnlyList<Employee> employees, DateRange period, PagingArguments page, CancellationToken cancellationToken)
    {
        var filter = new AbsenceFilter { From = period.From, To = period.To, PersonIds = WorthNaming(employees) };
        var absences = new List<Absence>();
        await foreach (var absence in client.ListAsync(filter, cancellationToken))
        {
            absences.Add(absence);
        }

        var byEmployee = absences
            .OrderByDescending(a => a.StartDate)
            .ThenBy(a => a.Id, StringComparer.Ordinal)
            .ToLookup(a => a.PersonId, StringComparer.Ordinal);
        return [.. employees.Select(e => Connections.FromList(byEmployee[e.Id].ToList(), page))];
    }

    /// <summary>The company's absence types, read once for the operation.</summary>
    public Task<IReadOnlyList<AbsenceType>> ListTypesAsync(CancellationToken cancellationToken) => _types.ReadAsync(cancellationToken);

    // Personio filters by as many people as one address holds; for more than that, the whole period is one listing instead of several.
    private static List<string>? WorthNaming(IReadOnlyList<Employee> employees) =>
        employees.Count <= AbsencesClient.MaxPeoplePerListing ? [.. employees.Select(e => e.Id).Distinct(StringComparer.Ordinal)] : null;
}
