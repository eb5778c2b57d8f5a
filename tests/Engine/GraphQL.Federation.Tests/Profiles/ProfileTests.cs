using GraphQL.Federation.Tests.Support;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Federation.Tests.Profiles;

/// <summary>
/// What each profile's composer gets to read. The committed texts are those that tests/Personio/Personio.Federation composes with the composers
/// themselves.
/// </summary>
public sealed class ProfileTests
{
    public static TheoryData<string> Profiles => [.. FederationProfile.All.Select(profile => profile.Name)];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Sdl_WithEveryDirective_IsWhatTheProfileComposes(string name) =>
        Snapshot.Match(SubgraphPrinter.Print(Everything.Create(), FederationProfile.Find(name)), $"everything.{name}.graphqls");

    [Theory]
    [InlineData("portable", "v2.5", "@policy @context @fromContext @cost @listSize @cacheTag label: reason:")]
    [InlineData("hive", "v2.9", "@cacheTag reason:")]
    [InlineData("cosmo", "v2.9", "@policy @context @fromContext @cacheTag label: reason:")]
    [InlineData("apollo", "v2.12", "")]
    public void Sdl_OfAProfile_HasItsVersionAndNothingThatItLacks(string name, string version, string lacks)
    {
        var sdl = SubgraphPrinter.Print(Everything.Create(), FederationProfile.Find(name));

        sdl.ShouldContain($"@link(url: \"https://specs.apollo.dev/federation/{version}\"");
        foreach (var directive in "@policy @context @fromContext @cost @listSize @cacheTag label: reason:".Split(' '))
        {
            sdl.Contains(directive, StringComparison.Ordinal).ShouldBe(!lacks.Split(' ').Contains(directive), directive);
        }
    }

    [Fact]
    public void Sdl_WithoutContexts_LeavesOutTheArgumentsThatTheGatewayWouldFill() =>
        SubgraphPrinter.Print(Everything.Create()).ShouldContain("label(short: Boolean): String");

    [Theory]
    [InlineData("2", "2")]
    [InlineData("2.5", "3")]
    [InlineData("0.1", "1")]
    [InlineData("0", "0")]
    [InlineData("-0.5", "-1")]
    [InlineData("1e300", "2147483647")]
    public void Sdl_WithCosts_HasWholeNumbers(string weight, string expected) =>
        SubgraphPrinter.Print(Create($"type Query {{ hello: String @cost(weight: \"{weight}\") }}"), FederationProfile.Apollo)
            .ShouldContain($"@cost(weight: {expected})\n");

    [Fact]
    public void Sdl_OfAnyProfile_ImportsNothingOfTheLinkSpecification() =>
        FederationProfile.All.Select(profile => SubgraphPrinter.Print(Everything.Create(), profile)).ShouldAllBe(sdl => !sdl.Contains("link__", StringComparison.Ordinal));

    [Fact]
    public async Task Service_OfAProfile_AnswersItsSdl()
    {
        var server = new ShopServer("type Query { hello: String @cost(weight: \"2\") }", new FederationOptions { Profile = FederationProfile.Hive });

        (await server.AskAsync("{ _service { sdl } }")).GetRawText().ShouldContain("@cost(weight: 2)");
    }

    [Fact]
    public void Schema_ThatEverybodyCanRead_BuildsASchemaOfTheSameText()
    {
        var printed = SchemaPrinter.Print(Everything.Create(FederationProfile.Apollo));

        SchemaPrinter.Print(new SchemaBuilder().AddDocument(GraphQLParser.ParseDocument(printed)).Build()).ShouldBe(printed);
    }

    [Theory]
    [InlineData("HIVE", "hive")]
    [InlineData("fusion", null)]
    [InlineData("", null)]
    public void Find_Name_FindsTheProfileInAnyCase(string name, string? expected) => FederationProfile.Find(name)?.Name.ShouldBe(expected);

    private static GraphQLSchema Create(string sdl) => FederatedSchema.Create([new SdlModule(sdl)], []).Schema;
}
