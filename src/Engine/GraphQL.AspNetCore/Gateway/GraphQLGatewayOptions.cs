namespace GraphQL.AspNetCore;

/// <summary>
/// How a gateway in front of the server is known. Whoever is known has the gateway's limits (<see cref="GraphQLServerBuilder.ConfigureGatewayLimits"/>),
/// may run documents that the server does not keep, and gets traces; what else is for gateways only says the schema. Without a secret and a
/// certificate nobody is known.
/// </summary>
public sealed class GraphQLGatewayOptions
{
    /// <summary>The fewest characters of a secret.</summary>
    public const int MinSecretLength = 32;

    /// <summary>The name of the limits that hold for gateways, among the named <see cref="GraphQLLimits"/>.</summary>
    public const string LimitsName = "Gateway";

    /// <summary>The request header that carries the secret.</summary><value>The default is <c>GraphQL-Gateway-Secret</c>.</value>
    public string SecretHeader { get; set; } = "GraphQL-Gateway-Secret";

    /// <summary>Secrets that the gateway may send, at most two: the one it uses, and the one that it will or did use, while they are changed.</summary>
    public IList<string> Secrets { get; } = [];

    /// <summary>
    /// SHA-256 thumbprints, in hexadecimal, of certificates that the gateway may identify itself with over TLS. The web server must ask for them.
    /// </summary>
    public IList<string> CertificateThumbprints { get; } = [];

    internal bool IsConfigured => Secrets.Count > 0 || CertificateThumbprints.Count > 0;
}
