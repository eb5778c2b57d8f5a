using System.Net;
using Personio.Subgraph.Hosting;

namespace Personio.Subgraph.Documents;

/// <summary>
/// Which hosts files may be fetched from: none unless the settings name them. An address that a client gives must not reach what only this server can, so a name that leads to
/// a private address is refused; an address that the settings themselves write out is meant.
/// </summary>
internal sealed class RemoteFileOrigins
{
    private const string Setting = "Documents:FetchFrom";

    private readonly HashSet<string> _origins;

    private RemoteFileOrigins(IEnumerable<string> origins) => _origins = [.. origins];

    /// <summary>Reads the list of origins, such as <c>https://files.example.com</c>.</summary>
    /// <exception cref="SettingsException">One is none.</exception>
    public static RemoteFileOrigins Read(IConfiguration configuration) => new(configuration.GetSection(Setting).GetChildren().Select(Origin));

    /// <summary>Whether the settings name the origin of an address. Credentials in an address are refused: they would end up in logs elsewhere.</summary>
    public bool Allow(Uri address) => address.IsAbsoluteUri && address.UserInfo.Length == 0 && _origins.Contains(OriginOf(address));

    /// <summary>Whether a connection to an IP address may be made for a host.</summary>
    public static bool MayConnect(string host, IPAddress address) => IPAddress.TryParse(host.Trim('[', ']'), out _) || PublicAddresses.Contain(address);

    private static string Origin(IConfigurationSection setting) =>
        Uri.TryCreate(setting.Value, UriKind.Absolute, out var origin) && origin.Scheme is "https" or "http"
        && origin.PathAndQuery == "/" && origin.UserInfo.Length == 0
        && (origin.Scheme == "https" || IPAddress.TryParse(origin.Host.Trim('[', ']'), out _))
            ? OriginOf(origin)
            : throw new SettingsException($"{setting.Path} must be an origin such as https://files.example.com: a scheme, a host and no path. Only IP addresses may go without https.");

    private static string OriginOf(Uri address) => address.GetLeftPart(UriPartial.Authority).ToLowerInvariant();
}
