using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Personio.Subgraph.Access;

/// <summary>Knows a caller by the key that they show.</summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Made by the service provider.")]
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeyRing keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Judge());

    private AuthenticateResult Judge()
    {
        if (!Credentials.AreShown(Request))
        {
            return AuthenticateResult.NoResult();
        }

        var bearer = Credentials.BearerOf(Request);
        var header = Request.Headers[Credentials.KeyHeader];
        var key = (header.Count, bearer) switch
        {
            (1, null) when Request.Headers.Authorization.Count == 0 => header.ToString(),
            (0, not null) => bearer,
            _ => null,
        };
        if (key is null)
        {
            return AuthenticateResult.Fail($"Send one credential: {Credentials.KeyHeader}, or Authorization with Bearer.");
        }

        return keys.Find(key) is { } caller
            ? AuthenticateResult.Success(new AuthenticationTicket(
                Caller.Create(SchemeName, caller.Name, caller.Permissions, caller.Connections), SchemeName))
            : AuthenticateResult.Fail("The key is not known.");
    }
}
