using Personio.Client.Absences;
using Personio.Client.Employees;

namespace Personio.Subgraph.Absences;

/// <summary>The absences that one operation reads, with as few listings as it needs.</summary>
public sealed class AbsenceCalendar(AbsencesClient client)
{
    private readonly Lock _lock = new();
    private Task<IReadOnlyList<AbsenceType>>? _types;

    /// <summary>Lists absences in Personio's order and reads only as far as the page asks.</summary>
    public Task<Connection<Absence>> ListAsync(AbsenceFilter filter, PagingArguments page, CancellationToken cancellationToken)
        => Connections.FromStreamAsync(client.ListAsync(filter, cancellationToken), page, cancellationToken);

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
    public Task<IReadOnlyList<AbsenceType>> ListTypesAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _types is null or { IsFaulted: true } ? _types = client.ListTypesAsync(cancellationToken) : _types;
        }
    }

    // Personio filters by as many people as one address holds; for more than that, the whole period is one listing instead of several.
    private static List<string>? WorthNaming(IReadOnlyList<Employee> employees) =>
        employees.Count <= AbsencesClient.MaxPeoplePerListing ? [.. employees.Select(e => e.Id).Distinct(StringComparer.Ordinal)] : null;
}
