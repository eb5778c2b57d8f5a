using Personio.Client.Reports;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Reports;

[QueryType]
public static partial class ReportQueries
{
    /// <summary>One report; null where there is none of that id, or it is not shared with the credential.</summary>
    /// <param name="id">Personio's id of the report.</param>
    [Cost(UpstreamCost.Call)]
    public static async Task<Report?> GetReportAsync([ID] string id, ReportLibrary library, CancellationToken cancellationToken)
        => (await library.ListAsync(cancellationToken)).FirstOrDefault(report => report.Id == id);

    /// <summary>The reports that are shared with the credential, in Personio's own order unless <c>order</c> asks for another.</summary>
    [UsePaging(MaxPageSize = 200), UseFiltering, UseSorting, Cost(UpstreamCost.Call)]
    public static async Task<Connection<Report>?> GetReportsAsync(
        PagingArguments page, QueryContext<Report> query, ReportLibrary library, CancellationToken cancellationToken)
        => Connections.FromQuery(await library.ListAsync(cancellationToken), query, page);

    /// <summary>The columns that reports of this company can have.</summary>
    [Cost(UpstreamCost.Call), ListSize(AssumedSize = 100)]
    public static async Task<IReadOnlyList<ReportAttribute>?> GetReportAttributesAsync(ReportLibrary library, CancellationToken cancellationToken)
        => await library.ListAttributesAsync(cancellationToken);
}
