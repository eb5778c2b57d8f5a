using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Resources;

namespace Personio.Client.CostCenters;

/// <summary>
/// Cost centers through Personio's API v2, which lists them and no more: no single one, no changes. Throws <see cref="PersonioException"/> for what
/// Personio does not answer properly.
/// </summary>
public sealed class CostCentersClient
{
    private const string ListRoute = "/v2/cost-centers";
    private const string PageSize = "100";

    private readonly ResourceCalls calls;

    internal CostCentersClient(PersonioTransport transport)
    {
        calls = new ResourceCalls(transport);
    }

    /// <summary>All of them, by id.</summary>
    /// <param name="ids">Only these; all when null.</param>
    /// <param name="name">Only those of exactly this name; all when null.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    public IAsyncEnumerable<CostCenter> ListAsync(
        IReadOnlyCollection<string>? ids = null, string? name = null, CancellationToken cancellationToken = default)
    {
        var query = new QueryString(ListRoute).Add("limit", PageSize).AddCommaList("id", ids ?? []).Add("name", name);
        return calls.ListAsync(calls.Call(ListRoute, query) with { Beta = true }, PersonioJsonContext.Default.CostCenter, cancellationToken);
    }
}
