using Microsoft.Extensions.Configuration;
using Personio.Subgraph.Caching;
using Personio.Subgraph.Caching.Invalidation;
using Personio.Subgraph.Hosting;

namespace Personio.Subgraph.Tests.Caching;

/// <summary>What operators say about caches in front, and what is refused before the program starts.</summary>
public sealed class CachingSettingsTests
{
    private const string Url = "https://router.example:4000/invalidation";

    [Fact]
    public void Invalidation_WithoutSettings_IsOff() => Read([]).ShouldBeNull();

    [Fact]
    public void Invalidation_OfSeveralRouters_IsRead()
    {
        var settings = Read([("Urls", $"{Url}, http://localhost:3000/invalidation"), ("Key", "k3y"), ("Subgraph", "hr")])!;

        settings.Addresses.ShouldBe([new Uri(Url), new Uri("http://localhost:3000/invalidation")]);
        (settings.Key, settings.Subgraph, settings.Kind).ShouldBe(("k3y", "hr", InvalidationKind.CacheTag));
        settings.ToString().ShouldNotContain("k3y");
    }

    [Fact]
    public void Invalidation_WithAKeyInAFile_ReadsIt()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "k3y-of-the-file\n");
            Read([("Urls", Url), ("KeyFile", file)])!.Key.ShouldBe("k3y-of-the-file");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Invalidation_OverANetworkThatIsSafe_NeedsNoTls() =>
        Read([("Urls", "http://router:4000/invalidation"), ("Key", "k"), ("AllowHttp", "true")])!.Addresses.ShouldHaveSingleItem().Scheme.ShouldBe("http");

    [Theory]
    [InlineData("Key=k", "Urls must name")]
    [InlineData($"Urls={Url}", "Key must be the routers' shared_key")]
    [InlineData($"Urls={Url};Key=k y", "Key must be the routers' shared_key")]
    [InlineData($"Urls={Url};Key=k;KeyFile=f", "both set")]
    [InlineData($"Urls={Url};KeyFile=/nowhere/at/all", "cannot be read")]
    [InlineData("Urls=http://router:4000/invalidation;Key=k", "must be https addresses")]
    [InlineData("Urls=https://u:p@router/invalidation;Key=k", "without credentials")]
    [InlineData("Urls=/invalidation;Key=k", "must be https addresses")]
    [InlineData("Urls=ftp://router/invalidation;Key=k", "must be https addresses")]
    [InlineData($"Urls={Url};Key=k;AllowHttp=perhaps", "AllowHttp must be true or false")]
    [InlineData($"Urls={Url};Key=k;Kind=Everything", "Kind must be one of CacheTag, Type, Subgraph")]
    [InlineData($"Urls={Url};Key=k;Kind=1", "Kind must be one of CacheTag, Type, Subgraph")]
    [InlineData($"Urls={Url};Key=k;Url=x", "Invalidation:Url is no setting")]
    public void Invalidation_ThatCannotBe_IsRefused(string settings, string message) =>
        Should.Throw<SettingsException>(() => Read([.. settings.Split(';').Select(setting => (setting.Split('=', 2)[0], setting.Split('=', 2)[1]))]))
            .Message.ShouldContain(message);

    [Theory]
    [InlineData(null, false)]
    [InlineData("Type", true)]
    [InlineData("Subgraph", true)]
    public void Invalidation_WithoutTags_CannotBeByTags(string? kind, bool works)
    {
        (string, string)[] settings = [("Urls", Url), ("Key", "k"), ("Kind", kind ?? "")];

        if (works)
        {
            Read(settings, hasTags: false).ShouldNotBeNull();
        }
        else
        {
            Should.Throw<SettingsException>(() => Read(settings, hasTags: false)).Message.ShouldContain("GraphQL:Federation:CacheTags=true");
        }
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("true", true)]
    [InlineData("False", false)]
    public void CacheTags_AreOnWhereTheSettingSaysSo(string value, bool isOn) =>
        CachingServices.ReadTags(Configuration([("GraphQL:Federation:CacheTags", value)])).ShouldBe(isOn);

    [Fact]
    public void CacheTags_NeitherTrueNorFalse_AreRefused() =>
        Should.Throw<SettingsException>(() => CachingServices.ReadTags(Configuration([("GraphQL:Federation:CacheTags", "some")]))).Message.ShouldContain("true or false");

    [Theory]
    [InlineData("true", null, "needs a gateway that is known")]
    [InlineData("maybe", "0123456789abcdef0123456789abcdef", "true or false")]
    public void SharesAnswers_ThatCannotBe_IsRefused(string value, string? secret, string message) =>
        Should.Throw<SettingsException>(() => AnswerSharing.Read(Configuration([("GraphQL:Gateway:SharesAnswers", value), ("GraphQL:Gateway:Secret", secret ?? "")])))
            .Message.ShouldContain(message);

    private static InvalidationSettings? Read((string Name, string Value)[] settings, bool hasTags = true) =>
        InvalidationSettings.Read(Configuration([.. settings.Select(setting => ($"GraphQL:Federation:Invalidation:{setting.Name}", setting.Value))]), hasTags);

    private static IConfigurationRoot Configuration((string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build();
}
