using System.Security.Cryptography;
using System.Text;
using GraphQL.AspNetCore.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace GraphQL.AspNetCore.Gateway;

/// <summary>Knows the gateway by what a request carries.</summary>
internal sealed class GatewayChannel(IOptions<GraphQLGatewayOptions> options)
{
    // Nothing of what is wrong with it: neither whether a secret exists, nor how near the given one came.
    private static readonly Refusal Forged = new(
        403, HttpErrorCodes.GatewayRefused, "The request says that it comes from the gateway, but does not prove it. Send the gateway's secret, or no header for it.");

    private readonly string _header = options.Value.SecretHeader;

    // Digests are of one length, so that comparing them takes the same time for any secret.
    private readonly byte[][] _secrets = [.. options.Value.Secrets.Select(Digest)];
    private readonly byte[][] _thumbprints = [.. options.Value.CertificateThumbprints.Select(Convert.FromHexString)];

    /// <summary>True where a gateway can be known at all.</summary>
    public bool IsConfigured { get; } = options.Value.IsConfigured;

    /// <summary>Whether the request came from the gateway.</summary>
    public bool IsOpen(HttpContext context) => IsConfigured && context.Features.Get<OpenChannel>() is not null;

    /// <summary>Whether a header proved it. A browser sends that to other sites only after it has asked; a certificate it sends by itself.</summary>
    public static bool IsOpenedByHeader(HttpContext context) => context.Features.Get<OpenChannel>() == OpenChannel.ByHeader;

    /// <summary>Looks whether the request comes from the gateway, and remembers it.</summary>
    /// <returns>Why the request is not served: it only pretends to. Null where it comes from the gateway, or says nothing of it.</returns>
    public Refusal? Enter(HttpContext context)
    {
        if (!IsConfigured)
        {
            return null;
        }

        if (_secrets.Length > 0 && context.Request.Headers.TryGetValue(_header, out var given))
        {
            if (!IsAmong(_secrets, Digest(given.ToString())))
            {
                return Forged;
            }

            context.Features.Set(OpenChannel.ByHeader);
        }
        else if (_thumbprints.Length > 0
            && context.Connection.ClientCertificate is { } certificate
            && IsAmong(_thumbprints, certificate.GetCertHash(HashAlgorithmName.SHA256)))
        {
            context.Features.Set(OpenChannel.ByCertificate);
        }

        return null;
    }

    private static byte[] Digest(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    // All are compared, whichever fits.
    private static bool IsAmong(byte[][] known, byte[] given)
    {
        var isAmong = false;
        foreach (var digest in known)
        {
            isAmong |= CryptographicOperations.FixedTimeEquals(digest, given);
        }

        return isAmong;
    }

    private sealed class OpenChannel
    {
        public static OpenChannel ByHeader { get; } = new();

        public static OpenChannel ByCertificate { get; } = new();
    }
}
