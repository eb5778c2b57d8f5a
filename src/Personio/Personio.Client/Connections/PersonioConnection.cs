namespace Personio.Client.Connections;

/// <summary>One validated connection: its settings, and how its addresses are built.</summary>
internal sealed class PersonioConnection(PersonioConnectionOptions options)
{
    public PersonioConnectionOptions Options { get; } = options;

    public string Name => Options.Name;

    /// <summary>Ends with a slash, so that relative addresses are appended to it and do not replace its last segment.</summary>
    public Uri BaseAddress { get; } = options.BaseAddress.AbsoluteUri.EndsWith('/')
        ? options.BaseAddress
        : new Uri(options.BaseAddress.AbsoluteUri + "/");

    /// <summary>The full address of a path such as <c>/v1/auth</c> below <see cref="BaseAddress"/>.</summary>
    public Uri AddressOf(string pathAndQuery) => new(BaseAddress, pathAndQuery.TrimStart('/'));

    /// <summary>Whether an address Personio sent points at Personio: same scheme, host and port as <see cref="BaseAddress"/>.</summary>
    public bool IsOwnOrigin(Uri address) =>
        address.IsAbsoluteUri
        && address.UserInfo.Length == 0
        && Uri.Compare(address, BaseAddress, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;

    public static string ApiClientName(string connection) => $"Personio:{connection}";

    public static string TokenClientName(string connection) => $"Personio:{connection}:token";
}
