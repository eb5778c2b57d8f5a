using System.Security.Cryptography;
using System.Text;
using Personio.Client.Connections;

namespace Personio.Client.Security;

/// <summary>
/// Seals what a program keeps about one connection in a store that others can read: with keys derived from the connection's secret, the same
/// in all processes that have it. After a change of credentials or of the address nothing that was sealed before opens or is found.
/// </summary>
public sealed class ConnectionSeal
{
    private readonly SecretBox box;
    private readonly byte[] nameKey;

    internal ConnectionSeal(PersonioConnectionOptions options)
    {
        Connection = options.Name;
        var identity = $"{options.Name}\n{options.BaseAddress.AbsoluteUri}\n{options.ClientId}";

        // Without any secret Personio cannot be written to either: nobody has to open what is sealed then.
        var secret = options.ClientSecret ?? options.RecruitingToken ?? RandomNumberGenerator.GetHexString(64);
        box = new SecretBox(secret, "personio seal, values\n" + identity);
        nameKey = SecretBox.Derive(secret, 32, "personio seal, names\n" + identity);
    }

    /// <summary>The connection's name.</summary>
    public string Connection { get; }

    /// <summary>A name that tells nothing about the text, and nobody without the secret can find: 32 hexadecimal digits.</summary>
    public string NameOf(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(nameKey, Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    /// <summary>Encrypts a value, so that it opens under this name alone.</summary>
    public byte[] Seal(ReadOnlySpan<byte> plain, string name) => box.Seal(plain, Encoding.UTF8.GetBytes(name));

    /// <summary>Null for what was not sealed for this connection under this name, or was changed.</summary>
    public byte[]? Open(ReadOnlySpan<byte> sealedValue, string name) => box.Open(sealedValue, Encoding.UTF8.GetBytes(name));
}
