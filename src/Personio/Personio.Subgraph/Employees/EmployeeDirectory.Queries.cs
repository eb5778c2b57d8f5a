using System.Runtime.CompilerServices;
using Personio.Client.Employees;

namespace Personio.Subgraph.Employees;

/// <content>
/// The directory as lists that are filtered and ordered. Personio finds employees by id and by e-mail address; everything else is decided here,
/// over all employees. Its <c>updated_since</c> lags behind by up to an hour (Personio v1: employees), so it is used only for who asks for changes.
/// </content>
public sealed partial class EmployeeDirectory
{
    // How long a change may be too early or too late in Personio's list of changes.
    private static readonly TimeSpan LagOfChanges = TimeSpan.FromHours(1);

    /// <summary>Lists the page of employees that a client asks for.</summary>
    /// <param name="query">Which employees, in which order, and what of them.</param>
    /// <param name="page">Which page.</param>
    /// <param name="updatedSince">Only who changed at this moment or later; null for everybody.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<Connection<Employee>> ListAsync(
        QueryContext<Employee> query, PagingArguments page, DateTimeOffset? updatedSince, CancellationToken cancellationToken)
    {
        if (updatedSince is { } since)
        {
            return Connections.FromQueryAsync(With(attributes: null).FindChangedAsync(since, cancellationToken), query, page, cancellationToken);
        }

        return query.IsWhole
            ? ListInOwnOrderAsync(page, query.ResultFields, cancellationToken)
            : Connections.FromQueryAsync(WideEnoughFor(query).FindAsync(query, cancellationToken), query, page, cancellationToken);
    }

    // Filter and order look at attributes that nobody may have selected.
    private EmployeeDirectory WideEnoughFor(QueryContext<Employee> query) => With(EmployeeSelection.Widen(Filter.Attributes, query.Properties));

    private EmployeeDirectory With(IReadOnlyCollection<string>? attributes)
    {
        if (ReferenceEquals(attributes, Filter.Attributes))
        {
            return this;
        }

        var key = attributes is null ? "" : string.Join(' ', attributes.Order(StringComparer.Ordinal));
        return _wider.GetOrAdd(key, _ => new EmployeeDirectory(client, count, operation, narrower: this, attributes));
    }

    // Personio lists too many rather than too few: who changed before is left out here. With attributes it would look for changes of those alone.
    private async IAsyncEnumerable<Employee> FindChangedAsync(DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var employee in client.ListAllAsync(Filter with { UpdatedSince = since - LagOfChanges }, cancellationToken))
        {
            if (employee.LastModifiedAt is null || employee.LastModifiedAt >= since)
            {
                yield return Remember(employee);
            }
        }
    }

    // Those among whom all that match are: as few as Personio can tell apart.
    private async IAsyncEnumerable<Employee> FindAsync(
        QueryContext<Employee> query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (query.Filter.TryTake<string>(nameof(Employee.Id), out var ids, out _))
        {
            foreach (var employee in (await GetAsync(ids, cancellationToken)).Values)
            {
                yield return employee;
            }
        }
        else if (query.Filter.TryTake<string>(nameof(Employee.Email), out var emails, out _))
        {
            foreach (var employee in await GetByEmailsAsync(emails, cancellationToken))
            {
                yield return employee;
            }
        }
        else if (!query.Sort.IsNone || query.ResultFields.Contains("totalCount"))
        {
            foreach (var employee in await GetEveryoneAsync(cancellationToken))
            {
                yield return employee;
            }
        }
        else
        {
            // Whoever reads ends when the page is full.
            await foreach (var employee in client.ListAllAsync(Filter, cancellationToken))
            {
                yield return Remember(employee);
            }
        }
    }
}
