using System.Security.Cryptography;
using System.Text;

namespace Personio.Client.Security;

/// <summary>
/// Seals bytes with AES-256-GCM under a key derived from a secret by HKDF-SHA256. A box opens only under the name it was sealed under.
/// Layout: version, nonce, tag, ciphertext.
/// </summary>
internal sealed class SecretBox
{
    private const byte Version = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int HeaderSize = 1 + NonceSize + TagSize;

    private readonly byte[] key;

    /// <summary>Derives the key.</summary>
    /// <param name="secret">Known to all processes that share the boxes, and to nobody who has only the boxes.</param>
    /// <param name="purpose">Keeps keys for different things apart.</param>
    public SecretBox(string secret, string purpose) => key = Derive(secret, 32, purpose);

    /// <summary>Bytes that only somebody with the secret can compute, for keys and fingerprints.</summary>
    public static byte[] Derive(string secret, int length, string purpose)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        try
        {
            return HKDF.DeriveKey(HashAlgorithmName.SHA256, bytes, length, salt: null, info: Encoding.UTF8.GetBytes(purpose));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    public byte[] Seal(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> name)
    {
        var box = new byte[HeaderSize + plain.Length];
        box[0] = Version;
        var nonce = box.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, box.AsSpan(HeaderSize), box.AsSpan(1 + NonceSize, TagSize), name);
        return box;
    }

    /// <summary>Null for what was not sealed with this secret under this name, or was changed.</summary>
    public byte[]? Open(ReadOnlySpan<byte> box, ReadOnlySpan<byte> name)
    {
        if (box.Length < HeaderSize || box[0] != Version)
        {
            return null;
        }

        var plain = new byte[box.Length - HeaderSize];
        try
        {
            using var aes = new AesGcm(key, TagSize);
            aes.Decrypt(box.Slice(1, NonceSize), box[HeaderSize..], box.Slice(1 + NonceSize, TagSize), plain, name);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
