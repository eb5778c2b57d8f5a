using Personio.Subgraph.Hosting;

namespace Personio.Subgraph.Webhooks;

/// <summary>Where Personio reaches this server. Nobody derives it from requests: whoever sends one could have Personio's secret sent to themselves.</summary>
internal sealed class WebhookAddress
{
    private const string Setting = "Webhooks:PublicAddress";

    /// <summary>Reads the setting.</summary>
    /// <exception cref="SettingsException">It is no address that Personio could reach.</exception>
    public WebhookAddress(IConfiguration configuration)
    {
        Public = configuration[Setting] switch
        {
            null or "" => null,
            var text when Read(text) is { } address => address,
            _ => throw new SettingsException($"{Setting} must be an https address without query or credentials, such as https://graph.example.com."),
        };
    }

    /// <summary>Where this server is, from the internet; null where the settings do not say.</summary>
    public Uri? Public { get; }

    /// <summary>An address of a server, if the text is one: https, or the own machine.</summary>
    public static Uri? Read(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address is { UserInfo: "", Query: "", Fragment: "" }
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : null;

    /// <summary>Where the webhooks of a connection are sent.</summary>
    public static Uri Below(Uri server, string connection) => new(server.AbsoluteUri.TrimEnd('/') + PathOf(connection));

    /// <summary>Whether an address is one for the webhooks of this connection, on whichever server.</summary>
    public static bool IsOf(string? address, string connection) =>
        Uri.TryCreate(address, UriKind.Absolute, out var read) && read.AbsolutePath.EndsWith(PathOf(connection), StringComparison.Ordinal);

    private static string PathOf(string connection) => WebhookEndpoint.Path + connection;
}
