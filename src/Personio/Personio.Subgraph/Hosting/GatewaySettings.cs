using GraphQL.AspNetCore;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Personio.Subgraph.Hosting;

/// <summary>Reads how a gateway in front of the server is known, and what it may ask for.</summary>
internal static class GatewaySettings
{
    private const string Secret = "GraphQL:Gateway:Secret";
    private const string SecretFile = "GraphQL:Gateway:SecretFile";
    private const string OtherSecret = "GraphQL:Gateway:OtherSecret";
    private const string OtherSecretFile = "GraphQL:Gateway:OtherSecretFile";
    private const string Thumbprints = "GraphQL:Gateway:CertificateThumbprints";
    private const string Limits = "GraphQL:Gateway:Limits";

    /// <summary>True where a gateway can be known, so that its machinery answers it alone.</summary>
    public static bool IsConfigured(IConfiguration configuration) =>
        new[] { Secret, SecretFile, OtherSecret, OtherSecretFile, Thumbprints }.Any(setting => !string.IsNullOrEmpty(configuration[setting]));

    /// <summary>Reads the settings; empty ones count as not set.</summary>
    /// <exception cref="SettingsException">A setting cannot be used.</exception>
    public static GraphQLServerBuilder AddGateway(this GraphQLServerBuilder server, IConfiguration configuration)
    {
        string?[] secrets = [Read(configuration, Secret, SecretFile), Read(configuration, OtherSecret, OtherSecretFile)];
        var thumbprints = configuration[Thumbprints]?.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (thumbprints.Length > 0)
        {
            // Who owns the private key of a certificate named here is known by that alone, whoever has signed it.
            server.Services.Configure<KestrelServerOptions>(static kestrel => kestrel.ConfigureHttpsDefaults(static https =>
            {
                https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
                https.AllowAnyClientCertificate();
            }));
        }

        return server
            .ConfigureGateway(gateway =>
            {
                foreach (var secret in secrets.OfType<string>())
                {
                    gateway.Secrets.Add(secret);
                }

                foreach (var thumbprint in thumbprints)
                {
                    gateway.CertificateThumbprints.Add(thumbprint.Replace(":", "", StringComparison.Ordinal));
                }
            })
            .ConfigureGatewayLimits(limits => LimitSettings.Read(configuration, Limits, limits));
    }

    private static string? Read(IConfiguration configuration, string setting, string fileSetting)
    {
        var value = configuration[setting] is { Length: > 0 } given ? given : null;
        if (configuration[fileSetting] is not { Length: > 0 } file)
        {
            return value is null || value.Length >= GraphQLGatewayOptions.MinSecretLength ? value : throw TooShort(setting);
        }

        if (value is not null)
        {
            throw new SettingsException($"{setting} and {fileSetting} are both set; set one of them.");
        }

        try
        {
            var secret = File.ReadAllText(file).Trim();
            return secret.Length >= GraphQLGatewayOptions.MinSecretLength ? secret : throw TooShort(fileSetting);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{fileSetting} names a file that cannot be read: {exception.Message}");
        }
    }

    private static SettingsException TooShort(string setting) =>
        new($"{setting} has fewer than {GraphQLGatewayOptions.MinSecretLength} characters, so it could be guessed. Make one by `openssl rand -hex 32`.");
}
