using Personio.Client.Connections;
using Personio.Subgraph.Access;
using Personio.Subgraph.Hosting;

namespace Personio.Subgraph.Caching;

/// <summary>
/// Whether a cache may give an answer without personal data to others than who has asked: where nobody is asked who they are, and to all behind a gateway where the
/// settings say so. With several connections nobody's answer is another's, because no cache in between knows by which the connection is chosen.
/// </summary>
internal sealed class AnswerSharing(PersonioConnectionNames connections, AccessRules access, bool behindGateway)
{
    private const string Setting = "GraphQL:Gateway:SharesAnswers";

    private readonly bool _isOneCompany = connections.Names.Count == 1;

    /// <summary>Whether it may with the answer to a request.</summary>
    public bool Shares(OperationRequest request) => _isOneCompany && (access.IsOpen || (behindGateway && request.IsFromGateway));

    /// <summary>Reads the setting.</summary>
    /// <exception cref="SettingsException">It is neither true nor false, or no gateway could be known.</exception>
    public static bool Read(IConfiguration configuration) => configuration[Setting] switch
    {
        null or "" => false,
        var text when !bool.TryParse(text, out _) => throw new SettingsException($"{Setting} must be true or false."),
        var text when !bool.Parse(text) => false,
        _ when GatewaySettings.IsConfigured(configuration) => true,
        _ => throw new SettingsException($"{Setting} needs a gateway that is known: set GraphQL:Gateway:Secret."),
    };
}
