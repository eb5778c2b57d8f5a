using System.Security.Cryptography;
using System.Text;
using Personio.Client.Connections;
using Personio.Client.Security;

namespace Personio.Client.Caching;

/// <summary>
/// Turns keys and tags, which may hold personal data, into names that nobody can read and that no other connection can have.
/// </summary>
internal sealed class CacheNames
{
    /// <summary>The tag of every value, as <c>HybridCache</c> calls it.</summary>
    public const string Everything = "*";

    private readonly byte[] key;
    private readonly string connection;

    public CacheNames(PersonioConnectionOptions options, string secret)
    {
        connection = options.Name;
        key = SecretBox.Derive(secret, 32, "personio cache, names\n" + Identity(options));
    }

    public static SecretBox Box(PersonioConnectionOptions options, string secret) => new(secret, "personio cache, values\n" + Identity(options));

    public string Of(string text) => $"{connection}:{Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)).AsSpan(0, 16))}";

    private static string Identity(PersonioConnectionOptions options) => $"{options.Name}\n{options.BaseAddress.AbsoluteUri}\n{options.ClientId}";
}
