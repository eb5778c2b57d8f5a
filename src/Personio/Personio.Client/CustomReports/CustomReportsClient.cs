using Personio.Client.Authentication;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Paging;

namespace Personio.Client.CustomReports;

/// <summary>
/// Custom reports through Personio's API v1, which ends them on 30 June 2027; their successor are the reports of v2. Rows are as of the
/// report's last refresh, not live. Throws <see cref="PersonioException"/> for what Personio does not answer properly.
/// </summary>
public sealed class CustomReportsClient
{
    private const string ListRoute = "/v1/company/custom-reports/reports";
    private const string OneRoute = "/v1/company/custom-reports/reports/{report_id}";
    private const string ColumnsRoute = "/v1/company/custom-reports/columns";
    private const string PageSize = "100";

    private readonly PersonioTransport transport;

    internal CustomReportsClient(PersonioTransport transport)
    {
        this.transport = transport;
    }

    /// <summary>The reports that the credential may see, without their rows.</summary>
    /// <param name="ids">Only these; all when null.</param>
    /// <param name="status">Only those of this status, such as <c>up_to_date</c>; all when null.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<IReadOnlyList<CustomReport>> ListAsync(
        IReadOnlyCollection<string>? ids = null, string? status = null, CancellationToken cancellationToken = default)
    {
        var query = new QueryString(ListRoute).AddCommaList("report_ids", ids ?? []).Add("status", status);
        using var payload = await SendAsync(ListRoute, query, cancellationToken);
        return Reports(CustomReportPayloads.ReadList(payload), payload.Endpoint);
    }

    /// <summary>One report without its rows, or null when there is none or a text cannot be an id.</summary>
    public async Task<CustomReport?> GetAsync(string id, CancellationToken cancellationToken = default)
    {
        if (!PersonioIds.IsToken(id))
        {
            return null;
        }

        var request = Call(OneRoute, new QueryString($"{ListRoute}/{id}").Add("limit", "1")) with { NullWhenNotFound = true };
        using var payload = await transport.SendAsync(request, cancellationToken);
        return payload is null ? null : Reports(CustomReportPayloads.ReadList(payload), payload.Endpoint) is [var report, ..] ? report : null;
    }

    /// <summary>What a report says of each employee, each once. Costs one call per hundred employees.</summary>
    /// <param name="id">The report.</param>
    /// <param name="locale">The language of its words, such as <c>de</c>; Personio's choice when null.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <exception cref="PersonioNotFoundException">There is no such report, or it is not shared with the credential.</exception>
    /// <exception cref="ArgumentException">The text cannot be an id.</exception>
    public IAsyncEnumerable<CustomReportRow> ListRowsAsync(
        string id, string? locale = null, CancellationToken cancellationToken = default)
    {
        var path = $"{ListRoute}/{PersonioIds.Require(id, nameof(id))}";
        return PageNumberPager.ReadAllAsync(
            "GET " + OneRoute,
            async (page, stop) =>
            {
                var query = new QueryString(path).Add("locale", locale).Add("page", page.ToString()).Add("limit", PageSize);
                using var payload = await SendAsync(OneRoute, query, stop);
                var list = CustomReportPayloads.ReadList(payload);
                return new NumberedPage<CustomReportRow>(
                    [.. Reports(list, payload.Endpoint).SelectMany(static report => report.Items ?? [])], (int?)list.Metadata?.TotalPages);
            },
            static row => row.EmployeeId,
            cancellationToken);
    }

    /// <summary>The columns of a report, or all that reports of this company can have, with their titles.</summary>
    /// <param name="reportId">The report; all columns when null.</param>
    /// <param name="columns">Only these; all when null.</param>
    /// <param name="locale">The language of the titles; Personio's choice when null.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<IReadOnlyList<CustomReportColumn>> ListColumnsAsync(
        string? reportId = null,
        IReadOnlyCollection<string>? columns = null,
        string? locale = null,
        CancellationToken cancellationToken = default)
    {
        var query = new QueryString(ColumnsRoute)
            .Add("report_id", reportId)
            .AddCommaList("columns", columns ?? [])
            .Add("locale", locale);
        using var payload = await SendAsync(ColumnsRoute, query, cancellationToken);
        return CustomReportPayloads.ReadColumns(payload).Data?.Attributes
            ?? throw PersonioErrors.BadResponse(payload.Endpoint, "it has no data.");
    }

    private static IReadOnlyList<CustomReport> Reports(CustomReportList list, string endpoint) => list.Data is { } data
        ? [.. data.Select(static element => element.Attributes).OfType<CustomReport>()]
        : throw PersonioErrors.BadResponse(endpoint, "it has no data.");

    private async Task<PersonioPayload> SendAsync(string route, QueryString query, CancellationToken cancellationToken)
    {
        var request = Call(route, query);
        return await transport.SendAsync(request, cancellationToken) ?? throw PersonioErrors.BadResponse(request.Endpoint, "it is missing.");
    }

    private PersonioRequest Call(string route, QueryString query) => new()
    {
        Api = PersonioApi.V1,
        Route = route,
        Address = transport.Connection.AddressOf(query.ToString()),
    };
}
