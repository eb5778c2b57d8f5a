using Personio.Client.Caching;
using Personio.Client.Reports;
using Personio.Subgraph.Access;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Reports;

[ObjectType<Report>(IgnoreProperties = [nameof(Report.UnknownFields)]), CacheControl(FreshSeconds.Reports)]
public static partial class ReportNode
{
    /// <summary>The rows, in the report's own order. What they hold depends on the report, which may be pay, health or the company's own attributes: they ask for all three permissions.</summary>
    /// <param name="locale">The language of the columns' titles, such as <c>de</c>; English when left out.</param>
    [BatchResolver, UsePaging(MaxPageSize = 1000), Tag(DataClass.Pay), Tag(DataClass.Health), Tag(DataClass.Custom), Cost(UpstreamCost.Call)]
    public static Task<IReadOnlyList<Connection<ReportRow>?>> GetRowsAsync(
        [Parent] IReadOnlyList<Report> reports, PagingArguments page, ReportLibrary library, CancellationToken cancellationToken, string? locale = null)
        => SingleReads.BatchAsync(reports, (report, stop) => library.ReadRowsAsync(report, locale, page, stop), cancellationToken);
}
