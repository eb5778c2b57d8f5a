using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Resources;

namespace Personio.Client.SalaryBands;

/// <summary>
/// Salary bands through Personio's API v2. Throws <see cref="PersonioException"/> for what Personio does not answer properly.
/// </summary>
public sealed class SalaryBandsClient
{
    private const string ListRoute = "/v2/salary-bands";
    private const string OneRoute = "/v2/salary-bands/{id}";
    private const string PageSize = "100";

    private readonly ResourceCalls calls;

    internal SalaryBandsClient(PersonioTransport transport)
    {
        calls = new ResourceCalls(transport);
    }

    /// <summary>All salary bands.</summary>
    /// <param name="ids">Only these; all when null.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    public IAsyncEnumerable<SalaryBand> ListAsync(
        IReadOnlyCollection<string>? ids = null, CancellationToken cancellationToken = default)
    {
        var query = new QueryString(ListRoute).Add("limit", PageSize).AddCommaList("id", ids ?? []);
        return calls.ListAsync(calls.Call(ListRoute, query), PersonioJsonContext.Default.SalaryBand, cancellationToken);
    }

    /// <summary>One salary band, or null when there is none. A text that cannot be an id finds nothing and costs no call.</summary>
    public async Task<SalaryBand?> GetAsync(string id, CancellationToken cancellationToken = default) => PersonioIds.IsToken(id)
        ? await calls.GetAsync(calls.Call(OneRoute, $"{ListRoute}/{id}"), PersonioJsonContext.Default.SalaryBand, cancellationToken)
        : null;
}
