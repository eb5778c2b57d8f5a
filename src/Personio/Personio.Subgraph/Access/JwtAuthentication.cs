using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Personio.Client.Connections;

namespace Personio.Subgraph.Access;

/// <summary>Knows a caller by a signed token (RFC 7519), checked as RFC 8725 asks for: algorithms from a list, issuer, audience and life.</summary>
internal static class JwtAuthentication
{
    public const string SchemeName = "Jwt";

    private const int MostTokenBytes = 16 * 1024;

    public static void Configure(JwtBearerOptions options, JwtRules rules, PersonioConnectionNames connections)
    {
        // Addresses were checked when they were read: what is not https is on this machine.
        options.RequireHttpsMetadata = false;
        options.MapInboundClaims = false;
        if (rules.Keys is { } keys)
        {
            options.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
                keys.AbsoluteUri, new KeySetRetriever(), new HttpDocumentRetriever { RequireHttps = false });
        }
        else
        {
            options.MetadataAddress = rules.Metadata!.AbsoluteUri;
        }

        options.TokenHandlers.Clear();
        options.TokenHandlers.Add(new JsonWebTokenHandler { MapInboundClaims = false, MaximumTokenSizeInBytes = MostTokenBytes });
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = rules.Issuer,
            ValidAudience = rules.Audience,
            ValidAlgorithms = rules.Algorithms,
            ClockSkew = rules.ClockSkew,
            RequireExpirationTime = true,
            RequireSignedTokens = true,

            // A key is the one that the token names, not any that happens to fit.
            TryAllIssuerSigningKeys = false,
        };
        options.Events = new JwtBearerEvents
        {
            OnTokenValidated = context =>
            {
                context.Principal = JwtCallers.Read((JsonWebToken)context.SecurityToken, rules, connections.Names);
                return Task.CompletedTask;
            },
        };
    }

    /// <summary>Reads keys where they stand alone (RFC 7517), without metadata around them.</summary>
    private sealed class KeySetRetriever : IConfigurationRetriever<OpenIdConnectConfiguration>
    {
        public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(string address, IDocumentRetriever retriever, CancellationToken cancel)
        {
            var keys = new JsonWebKeySet(await retriever.GetDocumentAsync(address, cancel));
            var configuration = new OpenIdConnectConfiguration { JsonWebKeySet = keys };
            foreach (var key in keys.GetSigningKeys())
            {
                configuration.SigningKeys.Add(key);
            }

            return configuration;
        }
    }
}
