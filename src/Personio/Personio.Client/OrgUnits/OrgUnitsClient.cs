using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Resources;

namespace Personio.Client.OrgUnits;

/// <summary>
/// Departments and teams through Personio's API v2. An account without the feature is answered 412, so
/// <see cref="PersonioForbiddenException"/>, or not at all, so <see cref="PersonioNotFoundException"/> with an unknown endpoint.
/// </summary>
public sealed class OrgUnitsClient
{
    private const string ListRoute = "/v2/org-units";
    private const string OneRoute = "/v2/org-units/{id}";
    private const string PageSize = "100";

    private readonly ResourceCalls calls;

    internal OrgUnitsClient(PersonioTransport transport)
    {
        calls = new ResourceCalls(transport);
    }

    /// <summary>All departments or all teams, by id.</summary>
    /// <param name="type">Which of the two; Personio wants one.</param>
    /// <param name="includeParents">Whether to tell the ids of the units above each.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    public IAsyncEnumerable<OrgUnit> ListAsync(
        OrgUnitType type, bool includeParents = false, CancellationToken cancellationToken = default)
    {
        var query = new QueryString(ListRoute)
            .Add("type", type.Word)
            .Add("include_parent_chain", includeParents ? "true" : null)
            .Add("limit", PageSize);
        return calls.ListAsync(calls.Call(ListRoute, query) with { Beta = true }, PersonioJsonContext.Default.OrgUnit, cancellationToken);
    }

    /// <summary>One unit, or null when there is none. A text that cannot be an id finds nothing and costs no call.</summary>
    /// <param name="type">Department or team: a department and a team may have the same id.</param>
    /// <param name="id">Personio's id within the type.</param>
    /// <param name="includeParents">Whether to tell the units above it, whole.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<OrgUnit?> GetAsync(
        OrgUnitType type, string id, bool includeParents = false, CancellationToken cancellationToken = default)
    {
        if (!PersonioIds.IsNumeric(id))
        {
            return null;
        }

        var query = new QueryString($"{ListRoute}/{id}")
            .Add("type", type.Word)
            .Add("include_parent_chain", includeParents ? "true" : null);
        return await calls.GetAsync(calls.Call(OneRoute, query) with { Beta = true }, PersonioJsonContext.Default.OrgUnit, cancellationToken);
    }
}
