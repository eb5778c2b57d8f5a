using System.Security.Cryptography;
using System.Text;

namespace Personio.Subgraph.Access;

/// <summary>The callers with keys.</summary>
internal sealed class ApiKeyRing(IReadOnlyList<ApiKeyCaller> callers)
{
    // Longer is no key that anybody was given.
    private const int MostCharacters = 512;

    /// <summary>
    /// The caller whose key this is; null where it is nobody's. Every hash is compared, each in the same time wherever it differs, so that how long it
    /// takes tells nothing of the keys there are.
    /// </summary>
    public ApiKeyCaller? Find(string key)
    {
        if (key.Length is 0 or > MostCharacters)
        {
            return null;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        ApiKeyCaller? found = null;
        foreach (var caller in callers)
        {
            foreach (var known in caller.Hashes)
            {
                found = CryptographicOperations.FixedTimeEquals(hash, known) ? caller : found;
            }
        }

        return found;
    }
}
