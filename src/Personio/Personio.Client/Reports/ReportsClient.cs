using System.Runtime.CompilerServices;
using System.Text.Json;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Json;
using Personio.Client.Paging;
using Personio.Client.Resources;

namespace Personio.Client.Reports;

/// <summary>
/// Reports through Personio's API v2. Only reports that were shared with the credential in Personio exist here. A credential without the
/// right is answered 400, so <see cref="PersonioInvalidRequestException"/>, and so is a report that is grouped or shown as a chart.
/// </summary>
public sealed class ReportsClient
{
    private const string ListRoute = "/v2/reports";
    private const string AttributesRoute = "/v2/reports/attributes";
    private const string OneRoute = "/v2/reports/{id}";

    private readonly ResourceCalls calls;

    internal ReportsClient(PersonioTransport transport)
    {
        calls = new ResourceCalls(transport);
    }

    /// <summary>The reports that are shared with the credential.</summary>
    /// <param name="name">Only those whose name contains this; all when null.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    public IAsyncEnumerable<Report> ListAsync(string? name = null, CancellationToken cancellationToken = default) =>
        calls.ListAsync(
            calls.Call(ListRoute, new QueryString(ListRoute).Add("name", name)), PersonioJsonContext.Default.Report, cancellationToken);

    /// <summary>The columns that reports of this company can have.</summary>
    public async Task<IReadOnlyList<ReportAttribute>> ListAttributesAsync(CancellationToken cancellationToken = default)
    {
        var request = calls.Call(AttributesRoute, AttributesRoute);
        using var payload = await calls.Transport.SendAsync(request, cancellationToken)
            ?? throw PersonioErrors.BadResponse(request.Endpoint, "it is missing.");
        return JsonGuard.Read(payload, static payload =>
        {
            var reader = PersonioJson.Reader(payload.Json);
            var list = JsonSerializer.Deserialize(ref reader, PersonioJsonContext.Default.ReportAttributeList);
            return list?.Data ?? throw PersonioErrors.BadResponse(payload.Endpoint, "it has no _data.");
        });
    }

    /// <summary>The rows of a report; none for a text that cannot be an id. Reads on while they are taken.</summary>
    /// <param name="id">The report.</param>
    /// <param name="locale">The language of titles; English when null.</param>
    /// <param name="pageSize">How many rows to ask for at once; null for all in one answer, which large reports outgrow.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="PersonioNotFoundException">There is no such report, or it is not shared with the credential.</exception>
    public async IAsyncEnumerable<ReportRow> ReadRowsAsync(
        string id, string? locale = null, int? pageSize = 1000, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (!PersonioIds.IsToken(id))
        {
            yield break;
        }

        var query = new QueryString($"{ListRoute}/{id}").Add("locale", locale).Add("limit", pageSize?.ToString());
        IReadOnlyList<ReportColumn> columns = [];
        var pages = CursorPager.ReadPagesAsync(
            calls.Transport, calls.Call(OneRoute, query), ReportPage.Read, static page => page.Next, cancellationToken);
        await foreach (var page in pages)
        {
            columns = page.Meta?.Columns ?? columns;
            foreach (var cells in page.Data!)
            {
                yield return new ReportRow(columns, cells);
            }
        }
    }
}
