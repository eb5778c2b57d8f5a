using System.Text.RegularExpressions;
using Architecture.Tests.Repository;

namespace Architecture.Tests.Documents;

/// <summary>docs/configuration.md has every setting that the program reads.</summary>
public sealed partial class ConfigurationReferenceTests
{
    private const string Page = "docs/configuration.md";
    private const string Registration = "src/Personio/Personio.Client/Connections/PersonioConnectionSettings.cs";

    [Fact]
    public void Setting_ThatTheProgramReads_IsDescribed()
    {
        var described = SourceTree.Read(Page);
        var settings = Settings().ToList();
        settings.Count.ShouldBeGreaterThan(8, "The settings were not found where they used to be read.");
        settings.Where(setting => !described.Contains($"`{setting}`", StringComparison.Ordinal)).ShouldBeNone($"{Page} lacks a setting.");
    }

    [Fact]
    public void Setting_ThatIsDescribed_NamesItsEnvironmentVariable()
    {
        var described = SourceTree.Read(Page);
        Settings().Select(setting => setting.Replace(":", "__"))
            .Where(variable => !described.Contains($"`{variable}`", StringComparison.Ordinal))
            .ShouldBeNone($"{Page} lacks an environment variable.");
    }

    /// <summary>Settings of sections whose names the operator chooses are read by their last part, from lists of what there is.</summary>
    [Fact]
    public void Setting_ThatIsAllowed_IsDescribed()
    {
        var described = SourceTree.Read(Page);
        var allowed = SourceTree.Files("src/Personio/Personio.Subgraph", ".cs")
            .SelectMany(path => Allowed().Matches(SourceTree.Read(path)).SelectMany(match => match.Groups["name"].Captures.Select(name => name.Value)))
            .ToList();
        allowed.Count.ShouldBeGreaterThan(10, "The lists of settings were not found where they used to be.");
        allowed.Where(name => !described.Contains($":{name}", StringComparison.Ordinal)).ShouldBeNone($"{Page} lacks a setting.");
    }

    private static IEnumerable<string> Settings()
    {
        var registration = SourceTree.Read(Registration);
        var ofConnection = OfConnection().Matches(registration).Select(match => $"Personio:{match.Groups["name"].Value}");
        var written = SourceTree.Files("src/Personio/Personio.Subgraph", ".cs")
            .SelectMany(path => Written().Matches(SourceTree.Read(path)).Select(match => match.Groups["path"].Value));
        return ofConnection.Concat(written).Distinct(StringComparer.Ordinal);
    }

    // settings[nameof(connection.ClientId)] and settings["BaseAddress"]
    [GeneratedRegex("""settings\[(nameof\(connection\.(?<name>\w+)\)|"(?<name>\w+)")\]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfConnection();

    // settings.Allow("Issuer", "Audience")
    [GeneratedRegex("""\.Allow\((\s*"(?<name>\w+)",?)+\)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Allowed();

    // "Sandbox:Port", "Redis:Configuration"
    [GeneratedRegex("""
        "(?<path>(Access|Proxy|Sandbox|Redis|Logging|GraphQL|Telemetry):[\w:]+)"
        """, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();
}
