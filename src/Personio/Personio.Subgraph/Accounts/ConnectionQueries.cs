using Microsoft.Extensions.Options;
using Personio.Client.Connections;

namespace Personio.Subgraph.Accounts;

[QueryType]
internal static partial class ConnectionQueries
{
    /// <summary>
    /// How the connection that this request works with is doing: which APIs answer, what the credential may do and read, what is left of Personio's limits, and
    /// whether its webhooks arrive. Nothing is asked but what is selected, and nothing more often than every five seconds.
    /// </summary>
    [Cost(0)]
    public static ConnectionStatus? GetConnection(ChosenConnection chosen, IOptionsMonitor<PersonioConnectionOptions> connections)
        => new(chosen.Name, connections.Get(chosen.Name).ApiVersion);
}
