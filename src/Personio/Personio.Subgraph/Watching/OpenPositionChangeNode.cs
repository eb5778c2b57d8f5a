using Personio.Client.CareerSite;
using Personio.Subgraph.OpenPositions;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Watching;

[ObjectType<OpenPositionChange>]
public static partial class OpenPositionChangeNode
{
    /// <summary>The position as the career site offers it now, which may be after later changes too; null where it is gone.</summary>
    /// <param name="language">The language of the texts, such as `en`; the career site's own when left out.</param>
    [Cost(UpstreamCost.Call)]
    public static async Task<JobPosition?> GetOpenPositionAsync(
        [Parent] OpenPositionChange change, OpenPositionBoard board, CancellationToken cancellationToken, string? language = null)
        => change.Type == ChangeType.Deleted ? null : (await board.FindAsync([change.Id], language, cancellationToken))[0];
}
