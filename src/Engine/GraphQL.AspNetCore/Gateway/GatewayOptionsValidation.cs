using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace GraphQL.AspNetCore.Gateway;

/// <summary>Refuses a gateway channel that could be guessed, or that nobody could open, before the server starts.</summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Made by the service provider.")]
internal sealed class GatewayOptionsValidation : IValidateOptions<GraphQLGatewayOptions>
{
    private const int MaxSecrets = 2;

    public ValidateOptionsResult Validate(string? name, GraphQLGatewayOptions options)
    {
        var failures = new List<string>();
        if (options.Secrets.Count > MaxSecrets)
        {
            failures.Add($"A gateway has at most {MaxSecrets} secrets: one in use, and one that replaces it.");
        }

        if (options.Secrets.Any(secret => secret.Length < GraphQLGatewayOptions.MinSecretLength || secret.Any(letter => letter is <= ' ' or > '~')))
        {
            failures.Add($"A gateway's secret needs at least {GraphQLGatewayOptions.MinSecretLength} characters, all of them printable ASCII without spaces.");
        }

        if (options.CertificateThumbprints.Any(thumbprint => thumbprint.Length != SHA256.HashSizeInBytes * 2 || !thumbprint.All(char.IsAsciiHexDigit)))
        {
            failures.Add("A gateway's certificate is named by its SHA-256 thumbprint: 64 hexadecimal digits.");
        }

        if (string.IsNullOrWhiteSpace(options.SecretHeader))
        {
            failures.Add($"{nameof(options.SecretHeader)} must be the name of a header.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
