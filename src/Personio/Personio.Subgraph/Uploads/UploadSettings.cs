using Personio.Subgraph.Access;
using Personio.Subgraph.Hosting;

namespace Personio.Subgraph.Uploads;

/// <summary>How addresses for files are given out.</summary>
/// <param name="Server">Where browsers reach this server; null where they know.</param>
/// <param name="Life">How long an address is good.</param>
/// <param name="Origins">The origins whose pages may send files.</param>
internal sealed record UploadSettings(Uri? Server, TimeSpan Life, IReadOnlyList<string> Origins)
{
    private const string Section = "Documents:Uploads";

    private static readonly TimeSpan DefaultLife = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestLife = TimeSpan.FromHours(1);

    /// <summary>Reads the settings.</summary>
    /// <exception cref="SettingsException">One cannot be used.</exception>
    public static UploadSettings Read(IConfiguration configuration)
    {
        var settings = new SettingsReader(configuration.GetSection(Section));
        settings.Allow("PublicAddress", "Life", "Origins");
        var life = settings.Time("Life", LongestLife) ?? DefaultLife;
        return new UploadSettings(
            settings.Address("PublicAddress"),
            life > TimeSpan.Zero ? life : throw new SettingsException($"{Section}:Life must be longer than nothing."),
            [.. settings.Values("Origins").Select(Origin)]);
    }

    private static string Origin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var origin)
        && (origin.Scheme == Uri.UriSchemeHttps || (origin.Scheme == Uri.UriSchemeHttp && origin.IsLoopback))
        && origin is { PathAndQuery: "/", UserInfo: "", Fragment: "" }
            ? origin.GetLeftPart(UriPartial.Authority)
            : throw new SettingsException($"{Section}:Origins must be origins such as https://app.example.com: https, or http on this machine, a host and no path.");
}
