using System.Security.Cryptography;
using System.Text;
using Personio.Client.Connections;
using Personio.Subgraph.Hosting;

namespace Personio.Subgraph.Access;

/// <summary>Reads callers with keys: <c>Access:Keys:{name}</c>. A key itself stands in a file at most, never in a setting.</summary>
internal static class ApiKeySettings
{
    private const int MostKeys = 2;
    private const int LeastKeyLength = 32;
    private const int MostKeyFileBytes = 4_096;
    private const string Everything = "*";

    /// <summary>Reads all callers with keys.</summary>
    /// <exception cref="SettingsException">A setting cannot be used.</exception>
    public static IReadOnlyList<ApiKeyCaller> Read(SettingsReader settings, PersonioConnectionNames connections)
    {
        var callers = settings.Children.Select(caller => ReadOne(caller, connections)).ToList();
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (caller, hash) in callers.SelectMany(caller => caller.Hashes.Select(hash => (caller.Name, Convert.ToHexString(hash)))))
        {
            if (!known.TryAdd(hash, caller))
            {
                throw new SettingsException($"{settings.Path}:{known[hash]} and {settings.Path}:{caller} have the same key. Give each caller one of its own.");
            }
        }

        return callers;
    }

    private static ApiKeyCaller ReadOne(SettingsReader caller, PersonioConnectionNames connections)
    {
        caller.Allow("Sha256", "KeyFile", "Permissions", "Connections", "CostPerMinute");
        List<byte[]> hashes = [.. caller.Values("Sha256").Select(text => Hash(caller, text)), .. caller.Values("KeyFile").Select(file => HashOfFile(caller, file))];
        if (hashes.Count is 0 or > MostKeys)
        {
            throw new SettingsException(
                $"{caller.Path} has {hashes.Count} keys: give one, or two while one replaces the other, as {caller.Path}:Sha256 or {caller.Path}:KeyFile.");
        }

        return new ApiKeyCaller(caller.Name, hashes, Permissions(caller), Connections(caller, connections), CallerBudget.Read(caller));
    }

    private static byte[] Hash(SettingsReader caller, string text)
    {
        var hash = new byte[SHA256.HashSizeInBytes];
        return text.Length == 2 * hash.Length && Convert.FromHexString(text, hash, out _, out _) == System.Buffers.OperationStatus.Done
            ? hash
            : throw new SettingsException(
                $"{caller.Path}:Sha256 must be the SHA-256 of a key, 64 hexadecimal digits, as printf %s \"$KEY\" | sha256sum prints them; not the key itself.");
    }

    private static byte[] HashOfFile(SettingsReader caller, string file)
    {
        string key;
        try
        {
            key = new FileInfo(file).Length <= MostKeyFileBytes ? File.ReadAllText(file).TrimEnd('\r', '\n') : "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SettingsException($"{caller.Path}:KeyFile names a file that cannot be read ({exception.GetType().Name}). Check the path and its permissions.");
        }

        return key.Length >= LeastKeyLength && key.All(c => c is > ' ' and <= '~')
            ? SHA256.HashData(Encoding.ASCII.GetBytes(key))
            : throw new SettingsException(
                $"{caller.Path}:KeyFile must hold a key and nothing else: at least {LeastKeyLength} visible ASCII characters, as openssl rand -hex 32 prints them.");
    }

    private static IReadOnlyList<string> Permissions(SettingsReader caller)
    {
        var permissions = caller.Words("Permissions");
        return permissions.Count > 0 && permissions.All(Permission.All.Contains)
            ? permissions
            : throw new SettingsException($"{caller.Path}:Permissions must say what the caller may do: any of {string.Join(", ", Permission.All)}.");
    }

    // Where there are several, which of them is said and never guessed.
    private static IReadOnlyList<string> Connections(SettingsReader caller, PersonioConnectionNames connections) => caller.Words("Connections") switch
    {
        [] when connections.Names.Count == 1 => connections.Names,
        [Everything] => connections.Names,
        { Count: > 0 } names when names.All(connections.Names.Contains) => names,
        _ => throw new SettingsException(
            $"{caller.Path}:Connections must say which the caller may use: {Everything} for all, or any of {string.Join(", ", connections.Names)}."),
    };
}
