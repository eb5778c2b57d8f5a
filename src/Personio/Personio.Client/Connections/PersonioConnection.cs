using System.Buffers;
using Personio.Client.Authentication;
using Personio.Client.Errors;
using Personio.Client.Http;

namespace Personio.Client.Connections;

/// <summary>One validated connection: its settings, and how its addresses are built.</summary>
internal sealed class PersonioConnection(PersonioConnectionOptions options)
{
    // No percent sign: ids are letters, digits, '-' and '_', so nothing in a path needs escapes.
    private static readonly SearchValues<char> PathCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./");

    public PersonioConnectionOptions Options { get; } = options;

    public string Name => Options.Name;

    /// <summary>Ends with a slash, so that relative addresses are appended to it and do not replace its last segment.</summary>
    public Uri BaseAddress { get; } = AsFolder(options.BaseAddress);

    /// <summary>Where the career site is; null when the settings do not say.</summary>
    public Uri? CareerSite { get; } = options.CareerSiteAddress is { } address
        ? AsFolder(address)
        : (string.IsNullOrEmpty(options.Company) ? null : new Uri($"https://{options.Company}.jobs.personio.de/"));

    /// <summary>The full address of a path such as <c>/v1/auth</c> below <see cref="BaseAddress"/>.</summary>
    /// <exception cref="ArgumentException">The path climbs, or holds what no path holds: an id that is none was put into it.</exception>
    public Uri AddressOf(string pathAndQuery)
    {
        var path = pathAndQuery.AsSpan(0, pathAndQuery.IndexOf('?') is var query and >= 0 ? query : pathAndQuery.Length);
        if (path.Contains("..", StringComparison.Ordinal) || path[1..].Contains("//", StringComparison.Ordinal)
            || path.ContainsAnyExcept(PathCharacters))
        {
            throw new ArgumentException("The path holds characters or steps that no path of Personio's has.", nameof(pathAndQuery));
        }

        return new(BaseAddress, pathAndQuery.TrimStart('/'));
    }

    /// <summary>Whether an address Personio sent points at Personio: same scheme, host and port as <see cref="BaseAddress"/>.</summary>
    public bool IsOwnOrigin(Uri address) =>
        address.IsAbsoluteUri
        && address.UserInfo.Length == 0
        && Uri.Compare(address, BaseAddress, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>
    /// Whether Personio may send a download on to this address: to a host with a name, not less protected than Personio itself, or to
    /// Personio. So it cannot lead into the network that this program runs in by an address.
    /// </summary>
    public bool MayHoldFiles(Uri address) =>
        IsOwnOrigin(address)
        || (address.IsAbsoluteUri
            && address.UserInfo.Length == 0
            && address.HostNameType == UriHostNameType.Dns
            && !address.IsLoopback
            && address.Scheme == Uri.UriSchemeHttps);

    /// <summary>Lets a request pass whose generation of the API this connection may use.</summary>
    /// <exception cref="PersonioVersionException">The connection is pinned to the other generation.</exception>
    public void RefuseOtherGeneration(PersonioRequest request)
    {
        var pinned = Options.ApiVersion;
        if ((pinned, request.Api) is (PersonioApiVersion.V1, PersonioApi.V2) or (PersonioApiVersion.V2, PersonioApi.V1))
        {
            throw new PersonioVersionException(
                new PersonioFailure { Endpoint = request.Endpoint },
                $"{request.Endpoint} needs Personio's API {request.Api}, but connection '{Name}' is pinned to {pinned}. "
                + $"Set {Options.SettingName(nameof(PersonioConnectionOptions.ApiVersion))} to Auto to allow both.");
        }
    }

    private static Uri AsFolder(Uri address) => address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");

    public static string ApiClientName(string connection) => $"Personio:{connection}";

    public static string TokenClientName(string connection) => $"Personio:{connection}:token";
}
