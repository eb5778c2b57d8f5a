using System.Globalization;
using Personio.Subgraph.Hosting;

namespace Personio.Subgraph.Access;

/// <summary>Reads the settings of a section; an empty value counts as not set. Messages name settings, never values, which may be secrets.</summary>
internal sealed class SettingsReader(IConfigurationSection section)
{
    /// <summary>The section's whole name.</summary>
    public string Path => section.Path;

    /// <summary>The section's own name.</summary>
    public string Name => section.Key;

    /// <summary>Whether anything below the section has a value.</summary>
    public bool IsSet => section.AsEnumerable().Any(setting => setting.Value is { Length: > 0 });

    public IEnumerable<SettingsReader> Children => section.GetChildren().Select(child => new SettingsReader(child)).Where(child => child.IsSet);

    public SettingsReader Child(string name) => new(section.GetSection(name));

    /// <summary>Refuses every other setting directly below the section: one that is misspelt would otherwise be one that is missing.</summary>
    public void Allow(params string[] names)
    {
        if (Children.FirstOrDefault(child => !names.Contains(child.Name, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new SettingsException($"{unknown.Path} is no setting. There are: {string.Join(", ", names.Select(name => $"{Path}:{name}"))}.");
        }
    }

    public string? Text(string name) => section[name] is { Length: > 0 } text ? text : null;

    /// <summary>A value that must be there.</summary>
    public string Needed(string name, string what) => Text(name) ?? throw new SettingsException($"{Path}:{name} is missing: {what}.");

    /// <summary>One value, or several that are numbered: <c>Sha256</c>, or <c>Sha256:0</c> and <c>Sha256:1</c>.</summary>
    public IReadOnlyList<string> Values(string name) => Text(name) is { } one
        ? [one]
        : [.. section.GetSection(name).GetChildren().Select(child => child.Value ?? "").Where(value => value.Length > 0)];

    /// <summary>Words: between spaces or commas of one value, or numbered.</summary>
    public IReadOnlyList<string> Words(string name) =>
        [.. Values(name).SelectMany(value => value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];

    public bool? Flag(string name) => Text(name) switch
    {
        null => null,
        var text when bool.TryParse(text, out var flag) => flag,
        _ => throw new SettingsException($"{Path}:{name} must be true or false."),
    };

    public TimeSpan? Time(string name, TimeSpan most) => Text(name) switch
    {
        null => null,
        var text when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time >= TimeSpan.Zero && time <= most => time,
        _ => throw new SettingsException($"{Path}:{name} must be a time from 00:00:00 to {most:c}."),
    };

    public long? Number(string name, long least, long most) => Text(name) switch
    {
        null => null,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        _ => throw new SettingsException(string.Create(CultureInfo.InvariantCulture, $"{Path}:{name} must be a whole number from {least} to {most}.")),
    };

    /// <summary>An address that secrets and keys may come from: https, or http on this machine.</summary>
    public Uri? Address(string name) => Text(name) switch
    {
        null => null,
        var text when Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)) => address,
        _ => throw new SettingsException($"{Path}:{name} must be an https address; http is for this machine alone."),
    };
}
