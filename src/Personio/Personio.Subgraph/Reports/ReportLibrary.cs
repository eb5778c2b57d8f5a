using Personio.Client.Reports;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Reports;

/// <summary>The reports that are shared with the credential. Personio has no call for one without its rows.</summary>
public sealed class ReportLibrary(ReportsClient client)
{
    private readonly SharedListing<Report> _all = new(stop => client.ListAsync(cancellationToken: stop));

    public Task<IReadOnlyList<Report>> ListAsync(CancellationToken cancellationToken) => _all.ReadAsync(cancellationToken);

    /// <summary>One page of a report's rows; reads only as far as the page asks.</summary>
    /// <param name="report">Which report.</param>
    /// <param name="locale">The language of titles; English when null.</param>
    /// <param name="page">Which rows.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<Connection<ReportRow>> ReadRowsAsync(Report report, string? locale, PagingArguments page, CancellationToken cancellationToken)
        => Connections.FromStreamAsync(client.ReadRowsAsync(report.Id, locale, cancellationToken: cancellationToken), page, cancellationToken);

    /// <summary>The columns that reports of this company can have.</summary>
    public Task<IReadOnlyList<ReportAttribute>> ListAttributesAsync(CancellationToken cancellationToken) => client.ListAttributesAsync(cancellationToken);
}
