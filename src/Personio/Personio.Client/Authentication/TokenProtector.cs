using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Personio.Client.Connections;

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
    private const byte Version = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int HeaderSize = 1 + NonceSize + TagSize;
    private const int TimesSize = 2 * sizeof(long);

    private readonly byte[] key;
    private readonly byte[] associatedData;

    public TokenProtector(PersonioConnectionOptions options, PersonioApi api)
    {
        var secret = Encoding.UTF8.GetBytes(options.ClientSecret!);
        var identity = $"{options.Name}\n{options.BaseAddress.AbsoluteUri}\n{options.ClientId}\n{api}";
        key = Derive(secret, 32, "personio token cache, key\n" + identity);
        var fingerprint = Convert.ToHexStringLower(Derive(secret, 16, "personio token cache, name\n" + identity));
        CryptographicOperations.ZeroMemory(secret);
        CacheKey = $"token:{options.Name}:{api}:{fingerprint}";
        associatedData = Encoding.UTF8.GetBytes(CacheKey);
    }

    /// <summary>Same for every replica of the same configuration, different after a change of credentials or address.</summary>
    public string CacheKey { get; }

    public byte[] Protect(SharedToken token)
    {
        var plain = new byte[TimesSize + Encoding.UTF8.GetByteCount(token.Value)];
        BinaryPrimitives.WriteInt64LittleEndian(plain, token.IssuedAt.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteInt64LittleEndian(plain.AsSpan(sizeof(long)), token.ExpiresAt.ToUnixTimeMilliseconds());
        Encoding.UTF8.GetBytes(token.Value, plain.AsSpan(TimesSize));

        var entry = new byte[HeaderSize + plain.Length];
        entry[0] = Version;
        var nonce = entry.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, entry.AsSpan(HeaderSize), entry.AsSpan(1 + NonceSize, TagSize), associatedData);
        return entry;
    }

    /// <summary>Null for an entry that was not written with this secret, or was changed.</summary>
    public SharedToken? Unprotect(ReadOnlySpan<byte> entry)
    {
        if (entry.Length <= HeaderSize + TimesSize || entry[0] != Version)
        {
            return null;
        }

        var plain = new byte[entry.Length - HeaderSize];
        try
        {
            using var aes = new AesGcm(key, TagSize);
            aes.Decrypt(entry.Slice(1, NonceSize), entry[HeaderSize..], entry.Slice(1 + NonceSize, TagSize), plain, associatedData);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return new SharedToken(
            Encoding.UTF8.GetString(plain.AsSpan(TimesSize)),
            DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(plain)),
            DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(plain.AsSpan(sizeof(long)))));
    }

    private static byte[] Derive(byte[] secret, int length, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, length, salt: null, info: Encoding.UTF8.GetBytes(purpose));
}
