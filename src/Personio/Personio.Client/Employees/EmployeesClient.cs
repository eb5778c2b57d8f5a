using Personio.Client.Authentication;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Json;
using Personio.Client.Paging;

namespace Personio.Client.Employees;

/// <summary>
/// Employees through Personio's API v1. Every method throws <see cref="PersonioException"/> for what Personio does not answer properly.
/// </summary>
public sealed partial class EmployeesClient
{
    /// <summary>The most employees on one page.</summary>
    public const int MaxPageSize = 100;

    private const string ListRoute = "/v1/company/employees";
    private const string OneRoute = "/v1/company/employees/{id}";
    private const string AttributesRoute = "/v1/company/employees/attributes";
    private const string CustomAttributesRoute = "/v1/company/employees/custom-attributes";

    private readonly PersonioTransport transport;

    internal EmployeesClient(PersonioTransport transport)
    {
        this.transport = transport;
    }

    /// <summary>One page of all employees, former ones included. The order is Personio's and undocumented.</summary>
    /// <param name="offset">How many employees to skip.</param>
    /// <param name="limit">How many to return, 1 to <see cref="MaxPageSize"/>.</param>
    /// <param name="filter">Which employees and which of their attributes; all when null.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<EmployeePage> ListPageAsync(
        int offset, int limit, EmployeeFilter? filter = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MaxPageSize);
        var page = await ReadPageAsync(offset, limit, filter ?? new EmployeeFilter(), cancellationToken);
        return new EmployeePage(page.Items, page.Total, offset, limit);
    }

    /// <summary>All employees that match, former ones included, each once.</summary>
    /// <param name="filter">Which employees and which of their attributes; all when null.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    public IAsyncEnumerable<Employee> ListAllAsync(EmployeeFilter? filter = null, CancellationToken cancellationToken = default)
    {
        var wanted = filter ?? new EmployeeFilter();
        return RecordOffsetPager.ReadAllAsync(
            "GET " + ListRoute,
            MaxPageSize,
            (offset, stop) => ReadPageAsync(offset, MaxPageSize, wanted, stop),
            static employee => employee.Id,
            cancellationToken);
    }

    /// <summary>One employee, or null when there is none. A text that cannot be an id finds nothing and costs no call.</summary>
    /// <param name="id">Personio's id.</param>
    /// <param name="attributes">The v1 keys to read, or null for all.</param>
    /// <param name="keepAll">Whether <see cref="Employee.AllAttributes"/> is filled.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<Employee?> GetAsync(
        string id, IReadOnlyCollection<string>? attributes = null, bool keepAll = false, CancellationToken cancellationToken = default)
    {
        if (!PersonioIds.IsNumeric(id))
        {
            return null;
        }

        var query = new QueryString($"{ListRoute}/{id}").AddBracketed("attributes", WithId(attributes));
        var request = Read(OneRoute, query) with { NullWhenNotFound = true };
        using var payload = await transport.SendAsync(request, cancellationToken);
        return payload is null ? null : EmployeePayloads.ReadOne(payload, keepAll);
    }

    /// <summary>
    /// Creates an employee. Not repeated where it may have been made: after <see cref="PersonioUnknownOutcomeException"/> look the
    /// e-mail address up before trying again.
    /// </summary>
    /// <exception cref="ArgumentException">A value that Personio cannot take.</exception>
    public async Task<CreatedEmployee> CreateAsync(NewEmployee employee, CancellationToken cancellationToken = default)
    {
        var request = new PersonioRequest
        {
            Api = PersonioApi.V1,
            Method = HttpMethod.Post,
            Route = ListRoute,
            Address = transport.Connection.AddressOf(ListRoute),
            JsonBody = NewEmployeeWriter.Write(employee),
        };
        using var payload = await RequireAsync(request, cancellationToken);
        return JsonGuard.ReadWritten(payload, EmployeePayloads.ReadCreated);
    }

    /// <summary>
    /// Changes what is set in <paramref name="change"/> and nothing else. Personio skips, without a word, what it does not let be changed.
    /// </summary>
    /// <exception cref="PersonioNotFoundException">There is no such employee.</exception>
    /// <exception cref="ArgumentException">The id cannot be one, or a value that Personio cannot take.</exception>
    public async Task<ChangedEmployee> UpdateAsync(string id, EmployeeChange change, CancellationToken cancellationToken = default)
    {
        var request = Read(OneRoute, new QueryString($"{ListRoute}/{PersonioIds.RequireNumeric(id, nameof(id))}")) with
        {
            Method = HttpMethod.Patch,
            JsonBody = EmployeeChangeWriter.Write(change),
        };
        using var payload = await RequireAsync(request, cancellationToken);
        var changed = JsonGuard.ReadWritten(payload, EmployeePayloads.ReadCreated);
        return new ChangedEmployee(changed.Id, changed.Ignored);
    }

    /// <summary>
    /// Marks an employee as inactive. That is all any of Personio's APIs can do about a leaver: no termination is run, and no date or reason
    /// is set.
    /// </summary>
    /// <exception cref="PersonioNotFoundException">There is no such employee.</exception>
    public Task<ChangedEmployee> SetInactiveAsync(string id, CancellationToken cancellationToken = default) =>
        UpdateAsync(id, new EmployeeChange { Status = EmployeeStatus.Inactive }, cancellationToken);

    /// <summary>The attributes that the credential may read, the company's own among them.</summary>
    public Task<IReadOnlyList<EmployeeAttribute>> GetAttributesAsync(CancellationToken cancellationToken = default) =>
        ReadAttributesAsync(AttributesRoute, cancellationToken);

    /// <summary>The same under the endpoint's old name, for credentials that know no other; it lists Personio's own attributes too.</summary>
    public Task<IReadOnlyList<EmployeeAttribute>> GetCustomAttributesAsync(CancellationToken cancellationToken = default) =>
        ReadAttributesAsync(CustomAttributesRoute, cancellationToken);

    private async Task<IReadOnlyList<EmployeeAttribute>> ReadAttributesAsync(string route, CancellationToken cancellationToken)
    {
        using var payload = await RequireAsync(Read(route, new QueryString(route)), cancellationToken);
        return EmployeePayloads.ReadAttributes(payload);
    }

    private async Task<OffsetPage<Employee>> ReadPageAsync(
        int offset, int limit, EmployeeFilter filter, CancellationToken cancellationToken)
    {
        var query = new QueryString(ListRoute)
            .Add("limit", limit.ToString())
            .Add("offset", offset.ToString())
            .Add("email", filter.Email)
            .Add("updated_since", filter.UpdatedSince is { } since ? PersonioTime.FormatWallClock(since.UtcDateTime) : null)
            .AddBracketed("attributes", WithId(filter.Attributes));
        using var payload = await RequireAsync(Read(ListRoute, query), cancellationToken);
        return payload.ReadOnce(
            filter.KeepAll ? "with all attributes" : "employees", payload => EmployeePayloads.ReadPage(payload, filter.KeepAll));
    }

    private PersonioRequest Read(string route, QueryString query) => new()
    {
        Api = PersonioApi.V1,
        Route = route,
        Address = transport.Connection.AddressOf(query.ToString()),
    };

    private async Task<PersonioPayload> RequireAsync(PersonioRequest request, CancellationToken cancellationToken) =>
        await transport.SendAsync(request, cancellationToken) ?? throw PersonioErrors.BadResponse(request.Endpoint, "it is missing.");

    private static IEnumerable<string> WithId(IReadOnlyCollection<string>? attributes) =>
        attributes is null or { Count: 0 } ? [] : attributes.Append(EmployeeAttributes.Id).Distinct(StringComparer.Ordinal);
}
