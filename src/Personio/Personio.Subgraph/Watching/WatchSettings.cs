using Personio.Subgraph.Hosting;

namespace Personio.Subgraph.Watching;

/// <summary>How often Personio is asked for what it did not tell.</summary>
/// <param name="PollEvery">The time between two looks; null for none.</param>
internal sealed record WatchSettings(TimeSpan? PollEvery)
{
    private const string Setting = "Watching:PollEvery";

    private static readonly TimeSpan Default = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <summary>Reads the setting.</summary>
    /// <exception cref="SettingsException">It is no time, or too short a one.</exception>
    public static WatchSettings Read(IConfiguration configuration) => configuration[Setting] switch
    {
        null or "" => new WatchSettings(Default),
        "0" => new WatchSettings((TimeSpan?)null),
        var text when TimeSpan.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var time) && time >= Shortest => new WatchSettings(time),
        _ => throw new SettingsException($"{Setting} must be a time of a second or more, such as 00:05:00, or 0 for never."),
    };
}
