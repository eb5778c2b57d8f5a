using GraphQL.Federation;
using Microsoft.Extensions.Configuration;
using Personio.Subgraph.Hosting;

namespace Personio.Subgraph.Tests.Hosting;

public sealed class FederationSettingsTests
{
    [Theory]
    [InlineData(null, "portable")]
    [InlineData("", "portable")]
    [InlineData("Cosmo", "cosmo")]
    public void ReadProfile_Name_IsTheProfile(string? name, string expected) => Read(name).Name.ShouldBe(expected);

    [Fact]
    public void ReadProfile_UnknownName_NamesTheSettingAndTheProfiles() =>
        Should.Throw<SettingsException>(() => Read("fusion")).Message
            .ShouldBe("GraphQL:Federation:Profile is no profile. Give one of portable, hive, cosmo, apollo. What HotChocolate Fusion composes needs none: schema export --profile fusion writes it.");

    private static FederationProfile Read(string? name) => FederationSettings.ReadProfile(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["GraphQL:Federation:Profile"] = name }).Build());
}
