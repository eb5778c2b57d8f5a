using Personio.Client.CareerSite;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.OpenPositions;

[QueryType]
public static partial class OpenPositionQueries
{
    /// <summary>One job that the career site offers; null where it does not.</summary>
    /// <param name="id">Personio's id, a number: the one of the job, too.</param>
    /// <param name="language">The language of the texts, such as `en`; the career site's own, usually German, when left out.</param>
    [Cost(UpstreamCost.Call)]
    public static async Task<JobPosition?> GetOpenPositionAsync(
        [ID] string id, OpenPositionBoard board, CancellationToken cancellationToken, string? language = null)
        => (await board.FindAsync([id], language, cancellationToken))[0];

    /// <summary>
    /// The jobs that the career site offers, in its own order unless `order` asks for another. What is not written in the language is there without its texts. The connection must
    /// say whose career site it is.
    /// </summary>
    /// <param name="language">The language of the texts, such as `en`; the career site's own, usually German, when left out.</param>
    [UsePaging(MaxPageSize = 200), UseFiltering, UseSorting, Cost(UpstreamCost.Call)]
    public static async Task<Connection<JobPosition>?> GetOpenPositionsAsync(
        PagingArguments page,
        QueryContext<JobPosition> query,
        OpenPositionBoard board,
        CancellationToken cancellationToken,
        string? language = null)
        => Connections.FromQuery(await board.ListAsync(language, cancellationToken), query, page);
}
