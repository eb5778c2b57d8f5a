using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Accounts;

[QueryType]
internal static partial class ConnectionQueries
{
    /// <summary>How the connection that this request works with is doing: which APIs answer, and what the credential may read. It is tried each time, never cached.</summary>
    [Cost(2 * UpstreamCost.Call)]
    public static async Task<ConnectionStatus?> GetConnectionAsync(ConnectionDiagnosis diagnosis, CancellationToken cancellationToken)
        => await diagnosis.MakeAsync(cancellationToken);
}
