using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Personio.Subgraph.Tests.Access;

/// <summary>Callers with signed tokens: what is taken, and the tricks of RFC 8725 that are not.</summary>
public sealed class JwtTests(JwtTests.Server server) : IClassFixture<JwtTests.Server>
{
    private const string Query = "{ employees(first: 1) { nodes { id firstName lastName } } }";

    private static readonly (string, object)[] Reader = [("scope", "openid personio:read"), ("personio_connection", "default")];

    private readonly TestIssuer _issuer = server.Issuer;
    private readonly TwoCompanies _companies = server.Companies;

    [Fact]
    public async Task Token_ThatIsGood_IsTaken()
    {
        (await OutcomeAsync(_issuer.Issue(null, Reader))).ShouldBe("200");
        (await OutcomeAsync(_issuer.Issue(token => token.SigningCredentials = new(_issuer.Ec, SecurityAlgorithms.EcdsaSha256), Reader))).ShouldBe("200");
    }

    [Fact]
    public async Task Token_ExpiredByLessThanTheClocksMayDiffer_IsTaken() => (await OutcomeAsync(_issuer.Issue(
        token => (token.NotBefore, token.Expires) = (Now.AddMinutes(-9), Now.AddSeconds(-10)), Reader))).ShouldBe("200");

    [Theory]
    [InlineData("expired")]
    [InlineData("never expires")]
    [InlineData("not yet")]
    [InlineData("another issuer")]
    [InlineData("another audience")]
    [InlineData("another key of the same name")]
    [InlineData("a key nobody knows")]
    [InlineData("no name of a key")]
    [InlineData("an algorithm that is not listed")]
    [InlineData("a secret made of the public key")]
    [InlineData("no signature")]
    [InlineData("a signature cut off")]
    [InlineData("a key it brings along")]
    [InlineData("changed claims")]
    [InlineData("too long")]
    public async Task Token_WithAFlaw_IsRefused(string flaw)
    {
        _companies.Session.TakeCalls();

        (await OutcomeAsync(Flawed(flaw))).ShouldBe("401 UNAUTHENTICATED");
        _companies.Session.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Claims_OfATokenWithoutPermissions_GiveNone() =>
        (await OutcomeAsync(_issuer.Issue(null, ("scope", "read openid"), ("personio_connection", "default")))).ShouldBe("200 FORBIDDEN");

    [Fact]
    public async Task Claims_ThatListPermissionsAndConnections_GiveBoth()
    {
        var token = _issuer.Issue(null, ("scope", new[] { "openid", "personio:read" }), ("personio_connection", new[] { "acme", "default" }));

        var (_, ours, _) = await new TestCaller(_companies.Session, ("Authorization", $"Bearer {token}")).AskAsync(Query);
        var (_, acmes, _) = await new TestCaller(
            _companies.Session, ("Authorization", $"Bearer {token}"), ("Personio-Connection", "acme")).AskAsync(Query);

        TwoCompanies.NamesIn(acmes).ShouldNotBe(TwoCompanies.NamesIn(ours));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("another")]
    public async Task Claims_WithoutAConnectionThatThereIs_OpenNone(string? connection) => (await OutcomeAsync(_issuer.Issue(
        null, connection is null ? [("scope", "personio:read")] : [("scope", "personio:read"), ("personio_connection", connection)])))
        .ShouldBe("403 CONNECTION_NOT_ALLOWED");

    [Fact]
    public async Task Tokens_WithUnknownKeys_DoNotMakeTheServerAskForKeysEachTime()
    {
        (await OutcomeAsync(_issuer.Issue(null, Reader))).ShouldBe("200");
        for (var i = 0; i < 5; i++)
        {
            (await OutcomeAsync(Flawed("a key nobody knows"))).ShouldBe("401 UNAUTHENTICATED");
        }

        _issuer.KeyReads.ShouldBeLessThan(4);
    }

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private Task<string> OutcomeAsync(string token) => new TestCaller(_companies.Session, ("Authorization", $"Bearer {token}")).OutcomeAsync(Query);

    private string Flawed(string flaw)
    {
        var good = _issuer.Issue(null, Reader).Split('.');
        return flaw switch
        {
            "expired" => _issuer.Issue(token => (token.NotBefore, token.Expires) = (Now.AddMinutes(-9), Now.AddSeconds(-61)), Reader),
            "never expires" => _issuer.Issue(token => token.Expires = null, Reader),
            "not yet" => _issuer.Issue(token => token.NotBefore = Now.AddSeconds(90), Reader),
            "another issuer" => _issuer.Issue(token => token.Issuer = "https://id.example", Reader),
            "another audience" => _issuer.Issue(token => token.Audience = "payroll", Reader),
            "another key of the same name" => Signed(new RsaSecurityKey(RSA.Create(2048)) { KeyId = "rsa-1" }),
            "a key nobody knows" => Signed(new RsaSecurityKey(RSA.Create(2048)) { KeyId = "rsa-2" }),
            "no name of a key" => Signed(new RsaSecurityKey(_issuer.Rsa.Rsa)),
            "an algorithm that is not listed" =>
                _issuer.Issue(token => token.SigningCredentials = new(_issuer.Rsa, SecurityAlgorithms.RsaSha512), Reader),
            "a secret made of the public key" => _issuer.Issue(
                token => token.SigningCredentials = new(
                    new SymmetricSecurityKey(_issuer.Rsa.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = "rsa-1" }, SecurityAlgorithms.HmacSha256),
                Reader),
            "no signature" => $"{Encode("""{"alg":"none","typ":"JWT"}""")}.{good[1]}.",
            "a signature cut off" => $"{good[0]}.{good[1]}.",
            "a key it brings along" => WithOwnKey(good[1]),
            "changed claims" => $"{good[0]}.{Encode(Decode(good[1]).Replace("personio:read", "personio:read personio:pay", StringComparison.Ordinal))}.{good[2]}",
            "too long" => _issuer.Issue(null, [.. Reader, ("filler", new string('x', 17 * 1024))]),
            _ => throw new ArgumentOutOfRangeException(nameof(flaw)),
        };
    }

    private string Signed(SecurityKey key) =>
        _issuer.Issue(token => token.SigningCredentials = new(key, SecurityAlgorithms.RsaSha256), Reader);

    // RFC 7515, §4.1.2 and §4.1.3: a header may name or hold a key; a server that trusts it trusts anybody.
    private string WithOwnKey(string payload)
    {
        using var own = RSA.Create(2048);
        var key = own.ExportParameters(includePrivateParameters: false);
        var header = Encode(JsonSerializer.Serialize(new
        {
            alg = "RS256",
            jku = $"{_issuer.Address}/other-keys",
            jwk = new { kty = "RSA", n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) },
        }));
        var signature = own.SignData(Encoding.ASCII.GetBytes($"{header}.{payload}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{header}.{payload}.{Base64UrlEncoder.Encode(signature)}";
    }

    private static string Encode(string json) => Base64UrlEncoder.Encode(json);

    private static string Decode(string part) => Base64UrlEncoder.Decode(part);

    public sealed class Server : IAsyncLifetime
    {
        internal TestIssuer Issuer { get; private set; } = null!;

        public TwoCompanies Companies { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Issuer = await TestIssuer.StartAsync();
            Companies = await TwoCompanies.StartAsync(
                TestCaller.NotEverybody, $"--Access:Jwt:Issuer={Issuer.Address}", $"--Access:Jwt:Audience={TestIssuer.Audience}");
        }

        public async ValueTask DisposeAsync()
        {
            await Companies.DisposeAsync();
            await Issuer.DisposeAsync();
        }
    }
}
