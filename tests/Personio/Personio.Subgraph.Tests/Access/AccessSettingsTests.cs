using Microsoft.Extensions.Configuration;
using Personio.Client.Connections;
using Personio.Subgraph.Access;
using Personio.Subgraph.Hosting;

namespace Personio.Subgraph.Tests.Access;

public sealed class AccessSettingsTests
{
    private const string Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private const string Key = "Access:Keys:a:Sha256=" + Hash;
    private const string Jwt = "Access:Jwt:Issuer=https://id.example;Access:Jwt:Audience=hr;";

    public static TheoryData<string, string> Mistakes => new()
    {
        { "", "Access:Anonymous=true" },
        { "Access:Anonymous=false", "Access:Keys:{name}:Sha256" },
        { "Access:Anonymous=yes", "Access:Anonymous must be true or false" },
        { $"Access:Anonymous=true;{Key};Access:Keys:a:Permissions=read;Access:Keys:a:Connections=*", "Remove one of the two" },
        { "Access:Key:a=1", "Access:Key is no setting. There are: Access:Anonymous, Access:Keys, Access:Jwt" },
        { $"{Key};Access:Keys:a:Permissions=read", "Access:Keys:a:Connections must say which the caller may use: * for all, or any of acme, default" },
        { $"{Key};Access:Keys:a:Permissions=read;Access:Keys:a:Connections=acme other", "Access:Keys:a:Connections must say" },
        { $"{Key};Access:Keys:a:Connections=*", "Access:Keys:a:Permissions must say what the caller may do: any of read, write, health, pay, documents, recruiting, custom, raw" },
        { $"{Key};Access:Keys:a:Permissions=read everything;Access:Keys:a:Connections=*", "Access:Keys:a:Permissions must say" },
        { "Access:Keys:a:Permissions=read", "Access:Keys:a has 0 keys" },
        { $"{Key[..^1]};Access:Keys:a:Permissions=read", "Access:Keys:a:Sha256 must be the SHA-256 of a key" },
        { "Access:Keys:a:Sha256=my-secret-key;Access:Keys:a:Permissions=read", "not the key itself" },
        { $"{Key};Access:Keys:a:Permision=read", "Access:Keys:a:Permision is no setting" },
        { "Access:Keys:a:KeyFile=/no/such/file", "Access:Keys:a:KeyFile names a file that cannot be read (" },
        { "Access:Keys:a:KeyFile=/dev/null", "Access:Keys:a:KeyFile must hold a key and nothing else: at least 32" },
        {
            $"{Key};Access:Keys:a:Permissions=read;Access:Keys:a:Connections=*;{Key.Replace(":a:", ":b:", StringComparison.Ordinal)};"
            + "Access:Keys:b:Permissions=read;Access:Keys:b:Connections=*",
            "Access:Keys:a and Access:Keys:b have the same key"
        },
        {
            $"Access:Keys:a:Sha256:0={Hash};Access:Keys:a:Sha256:1={Hash.Replace('9', '8')};Access:Keys:a:Sha256:2={Hash.Replace('9', '7')}",
            "Access:Keys:a has 3 keys: give one, or two while one replaces the other"
        },
        { "Access:Anonymous=true;Access:CostPerMinute=much", "Access:CostPerMinute must be a whole number from 1 to 1000000000" },
        { $"{Key};Access:Keys:a:Permissions=read;Access:Keys:a:Connections=*;Access:Keys:a:CostPerMinute=0", "Access:Keys:a:CostPerMinute must be a whole number from 1" },
        { "Access:Jwt:Audience=hr", "Access:Jwt:Issuer is missing" },
        { "Access:Jwt:Issuer=https://id.example", "Access:Jwt:Audience is missing" },
        { "Access:Jwt:Issuer=us;Access:Jwt:Audience=hr", "Set Access:Jwt:MetadataAddress or Access:Jwt:KeysAddress" },
        { "Access:Jwt:Issuer=http://id.example;Access:Jwt:Audience=hr", "Access:Jwt:Issuer is no https address" },
        { Jwt + "Access:Jwt:KeysAddress=http://id.example/keys", "Access:Jwt:KeysAddress must be an https address" },
        { Jwt + "Access:Jwt:KeysAddress=https://a.example;Access:Jwt:MetadataAddress=https://b.example", "are both set" },
        { Jwt + "Access:Jwt:Algorithms=RS256 HS256", "Access:Jwt:Algorithms must be any of RS256" },
        { Jwt + "Access:Jwt:Algorithms=none", "signatures by a private key" },
        { Jwt + "Access:Jwt:ClockSkew=00:01:01", "Access:Jwt:ClockSkew must be a time from 00:00:00 to 00:01:00" },
        { Jwt + "Access:Jwt:Secret=1", "Access:Jwt:Secret is no setting" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Read_SettingsThatCannotBeUsed_AreNamedAndNotQuoted(string settings, string message)
    {
        var refusal = Should.Throw<SettingsException>(() => Read(settings));

        refusal.Message.ShouldContain(message);
        refusal.Message.ShouldNotContain("my-secret-key");
        refusal.Message.ShouldNotContain(Hash);
    }

    [Fact]
    public void Read_NothingForTheEmbeddedSandbox_LetsEverybodyIn() => Read("", hasRealData: false).IsOpen.ShouldBeTrue();

    [Fact]
    public void Read_AnonymousOnPurpose_LetsEverybodyIn() => Read("Access:Anonymous=true").IsOpen.ShouldBeTrue();

    [Fact]
    public void Read_ClosedSandbox_NeedsCallers() =>
        Should.Throw<SettingsException>(() => Read("Access:Anonymous=false", hasRealData: false)).Message.ShouldContain("Nothing says who may ask");

    [Fact]
    public void Read_CallerWithTwoKeys_HasBoth()
    {
        var rules = Read($"Access:Keys:a:Sha256:0={Hash};Access:Keys:a:Sha256:1={Hash.Replace('9', '8')};Access:Keys:a:Permissions=pay,read;Access:Keys:a:Connections=acme");

        rules.IsOpen.ShouldBeFalse();
        var caller = rules.Keys.ShouldHaveSingleItem();
        caller.Hashes.Count.ShouldBe(2);
        caller.Permissions.ShouldBe(["pay", "read"]);
        caller.Connections.ShouldBe(["acme"]);
    }

    [Fact]
    public void Read_TokensWithDefaults_HaveMetadataBelowTheIssuer()
    {
        var jwt = Read(Jwt).Jwt.ShouldNotBeNull();

        jwt.Metadata.ShouldBe(new Uri("https://id.example/.well-known/openid-configuration"));
        jwt.Algorithms.ShouldBe(["RS256", "PS256", "ES256"]);
        jwt.ClockSkew.ShouldBe(TimeSpan.FromSeconds(30));
        (jwt.PermissionClaim, jwt.PermissionPrefix, jwt.ConnectionClaim).ShouldBe(("scope", "personio:", "personio_connection"));
    }

    private static AccessRules Read(string settings, bool hasRealData = true) => AccessSettings.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Split(';', StringSplitOptions.RemoveEmptyEntries)
                .Select(setting => setting.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1])))
            .Build(),
        hasRealData,
        new PersonioConnectionNames(["acme", "default"], "default"));
}
