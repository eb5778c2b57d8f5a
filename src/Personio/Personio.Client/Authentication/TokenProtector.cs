using System.Buffers.Binary;
using System.Text;
using Personio.Client.Connections;
using Personio.Client.Security;

namespace Personio.Client.Authentication;

/// <summary>
/// Encrypts tokens for the shared cache: AES-256-GCM under a key that HKDF-SHA256 derives from the connection's client secret.
/// </summary>
/// <remarks>
/// Not a Data Protection key ring, on purpose: a ring has to be stored somewhere all replicas reach, which here would be the same Redis,
/// and then Redis alone would give the tokens away. The client secret is on every replica already, can mint tokens anyway, and when it
/// is rotated the old entries become unreadable by themselves.
/// </remarks>
internal sealed class TokenProtector
{
    private const int TimesSize = 2 * sizeof(long);

    private readonly SecretBox box;
    private readonly byte[] name;

    public TokenProtector(PersonioConnectionOptions options, PersonioApi api)
    {
        var identity = $"{options.Name}\n{options.BaseAddress.AbsoluteUri}\n{options.ClientId}\n{api}";
        box = new SecretBox(options.ClientSecret!, "personio token cache 2, key\n" + identity);
        var fingerprint = Convert.ToHexStringLower(SecretBox.Derive(options.ClientSecret!, 16, "personio token cache 2, name\n" + identity));
        CacheKey = $"token:{options.Name}:{api}:{fingerprint}";
        name = Encoding.UTF8.GetBytes(CacheKey);
    }

    /// <summary>Same for every replica of the same configuration, different after a change of credentials or address.</summary>
    public string CacheKey { get; }

    public byte[] Protect(SharedToken token)
    {
        // A token has no spaces, so the first one ends it.
        var text = token.Scope is null ? token.Value : $"{token.Value} {token.Scope}";
        var plain = new byte[TimesSize + Encoding.UTF8.GetByteCount(text)];
        BinaryPrimitives.WriteInt64LittleEndian(plain, token.IssuedAt.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteInt64LittleEndian(plain.AsSpan(sizeof(long)), token.ExpiresAt.ToUnixTimeMilliseconds());
        Encoding.UTF8.GetBytes(text, plain.AsSpan(TimesSize));
        return box.Seal(plain, name);
    }

    /// <summary>Null for an entry that was not written with this secret, or was changed.</summary>
    public SharedToken? Unprotect(ReadOnlySpan<byte> entry)
    {
        if (box.Open(entry, name) is not { Length: > TimesSize } plain)
        {
            return null;
        }

        var words = Encoding.UTF8.GetString(plain.AsSpan(TimesSize)).Split(' ', 2);
        return new SharedToken(
            words[0],
            DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(plain)),
            DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(plain.AsSpan(sizeof(long)))),
            words.ElementAtOrDefault(1));
    }
}
