using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Personio.Subgraph.Tests.Access;

/// <summary>An identity provider on this machine: metadata, keys, and whatever tokens a test wants.</summary>
internal sealed class TestIssuer : IAsyncDisposable
{
    public const string Audience = "personio-subgraph";

    private readonly WebApplication _app;

    private TestIssuer(WebApplication app) => _app = app;

    public RsaSecurityKey Rsa { get; } = new(RSA.Create(2048)) { KeyId = "rsa-1" };

    public ECDsaSecurityKey Ec { get; } = new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "ec-1" };

    /// <summary>The issuer's name, which is its address.</summary>
    public string Address => _app.Urls.First();

    /// <summary>How often the keys were asked for.</summary>
    public int KeyReads { get; private set; }

    public static async Task<TestIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var issuer = new TestIssuer(app);
        app.MapGet("/.well-known/openid-configuration", () =>
            Results.Text($$"""{"issuer":"{{issuer.Address}}","jwks_uri":"{{issuer.Address}}/keys"}""", "application/json"));
        app.MapGet("/keys", () => Results.Text(issuer.ReadKeys(), "application/json"));
        await app.StartAsync();
        return issuer;
    }

    /// <summary>A good token, but for what a test changes.</summary>
    public string Issue(Action<SecurityTokenDescriptor>? change = null, params (string Name, object Value)[] claims)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var token = new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = Audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(5),
            SigningCredentials = new SigningCredentials(Rsa, SecurityAlgorithms.RsaSha256),
            Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = "somebody" },
        };
        foreach (var (name, value) in claims)
        {
            token.Claims[name] = value;
        }

        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Rsa.Rsa.Dispose();
        Ec.ECDsa.Dispose();
    }

    private string ReadKeys()
    {
        KeyReads++;
        var rsa = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(Rsa.Rsa.ExportParameters(includePrivateParameters: false)) { KeyId = Rsa.KeyId });
        var ec = JsonWebKeyConverter.ConvertFromECDsaSecurityKey(Ec);
        return $$"""
            {"keys":[
              {"kty":"RSA","use":"sig","kid":"{{rsa.Kid}}","n":"{{rsa.N}}","e":"{{rsa.E}}"},
              {"kty":"EC","use":"sig","kid":"{{ec.Kid}}","crv":"{{ec.Crv}}","x":"{{ec.X}}","y":"{{ec.Y}}"}
            ]}
            """;
    }
}
