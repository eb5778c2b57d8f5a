using Personio.Client.Connections;

namespace Personio.Subgraph.Accounts;

/// <summary>How the connection that a request works with is doing.</summary>
/// <param name="Name">Its name, as the settings and the header `Personio-Connection` have it.</param>
/// <param name="ApiVersion">Which generation of Personio's API it may use.</param>
public sealed record ConnectionStatus(string Name, PersonioApiVersion ApiVersion);
