using Personio.Client.Caching;
using Personio.Client.Reports;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Reports;

[ObjectType<Report>(IgnoreProperties = [nameof(Report.UnknownFields)]), CacheControl(FreshSeconds.Reports)]
public static partial class ReportNode
{
    /// <summary>The rows, in the report's own order. What they hold depends on the report, so they count as pay.</summary>
    /// <param name="locale">The language of the columns' titles, such as <c>de</c>; English when left out.</param>
    [BatchResolver, UsePaging(MaxPageSize = 1000), Tag("pii:pay"), Cost(UpstreamCost.Call)]
    public static Task<IReadOnlyList<Connection<ReportRow>?>> GetRowsAsync(
        [Parent] IReadOnlyList<Report> reports, PagingArguments page, ReportLibrary library, CancellationToken cancellationToken, string? locale = null)
        => SingleReads.BatchAsync(reports, (report, stop) => library.ReadRowsAsync(report, locale, page, stop), cancellationToken);
}
