using GraphQL.Federation.Definitions;

namespace GraphQL.Federation;

/// <summary>What of federation a composer can read. The SDL for a gateway has no more.</summary>
public sealed class FederationProfile
{
    private readonly Version _version;
    private readonly IReadOnlyList<string> _lacks;

    private FederationProfile(string name, Version version, params IReadOnlyList<string> lacks)
    {
        Name = name;
        _version = version;
        _lacks = lacks;
    }

    /// <summary>Federation 2.5, which Apollo's, The Guild's and WunderGraph's composition and HotChocolate Fusion all read.</summary>
    public static FederationProfile Portable { get; } = new("portable", new Version(2, 5), FederationDirectives.Reason);

    /// <summary>Federation 2.9, the newest that The Guild's composition reads: policies, contexts and costs beside the portable ones.</summary>
    public static FederationProfile Hive { get; } = new("hive", new Version(2, 9), FederationDirectives.Reason);

    /// <summary>What WunderGraph's composition reads of Federation 2.9: costs, but no policies, contexts and labels of overrides.</summary>
    public static FederationProfile Cosmo { get; } = new(
        "cosmo", new Version(2, 9), "policy", "context", MachineryNames.FromContext, FederationDirectives.Label, FederationDirectives.Reason);

    /// <summary>Federation 2.12: with the tags of caches too.</summary>
    public static FederationProfile Apollo { get; } = new("apollo", new Version(2, 12));

    /// <summary>All profiles, the default first.</summary>
    public static IReadOnlyList<FederationProfile> All { get; } = [Portable, Hive, Cosmo, Apollo];

    /// <summary>What settings call it.</summary>
    public string Name { get; }

    /// <summary>The specification that the SDL links to.</summary>
    internal string SpecificationUrl => $"{FederationDirectives.Specification}v{_version}";

    /// <summary>The profile of a name, in any case; null where there is none.</summary>
    public static FederationProfile? Find(string name) => All.FirstOrDefault(profile => profile.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a directive of federation can be composed, or an argument of it: <c>override.label</c>.</summary>
    internal bool Composes(string directive) =>
        FederationDirectives.SinceOf(directive) is { } since && since <= _version && !_lacks.Contains(directive, StringComparer.Ordinal);

    public override string ToString() => Name;
}
