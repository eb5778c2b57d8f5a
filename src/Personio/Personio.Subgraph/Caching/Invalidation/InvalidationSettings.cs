using Personio.Subgraph.Access;
using Personio.Subgraph.Hosting;

namespace Personio.Subgraph.Caching.Invalidation;

/// <summary>Which routers are told what to drop, and how.</summary>
/// <param name="Addresses">Their invalidation endpoints.</param>
/// <param name="Key">What they know the caller by.</param>
/// <param name="Subgraph">What the subgraph is called in their schema.</param>
/// <param name="Kind">What they are told by.</param>
internal sealed record InvalidationSettings(IReadOnlyList<Uri> Addresses, string Key, string Subgraph, InvalidationKind Kind)
{
    private const string Section = "GraphQL:Federation:Invalidation";
    private const int MaxRouters = 16;

    /// <summary>Reads the settings; null where no router is named.</summary>
    /// <param name="configuration">All settings.</param>
    /// <param name="hasTags">Whether answers tell their tags.</param>
    /// <exception cref="SettingsException">A setting cannot be used.</exception>
    public static InvalidationSettings? Read(IConfiguration configuration, bool hasTags)
    {
        var reader = new SettingsReader(configuration.GetSection(Section));
        reader.Allow("Urls", "Key", "KeyFile", "Subgraph", "Kind", "AllowHttp");
        if (!reader.IsSet)
        {
            return null;
        }

        var urls = reader.Words("Urls");
        if (urls.Count is 0 or > MaxRouters)
        {
            throw new SettingsException($"{Section}:Urls must name the invalidation endpoints of 1 to {MaxRouters} routers, such as https://router:4000/invalidation.");
        }

        var kind = KindOf(reader.Text("Kind"));
        return kind == InvalidationKind.CacheTag && !hasTags
            ? throw new SettingsException($"{Section} needs GraphQL:Federation:CacheTags=true: a router can drop by tags only what came with tags. Or set {Section}:Kind to Type or Subgraph.")
            : new InvalidationSettings([.. urls.Select(url => Address(url, reader.Flag("AllowHttp") ?? false))], Secret(reader), reader.Text("Subgraph") ?? "personio", kind);
    }

    /// <summary>Without the key.</summary>
    public override string ToString() => $"{nameof(InvalidationSettings)} {Kind}";

    // The key goes with each call.
    private static Uri Address(string text, bool allowHttp) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.UserInfo.Length == 0 && address.Fragment.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && (allowHttp || address.IsLoopback)))
            ? address
            : throw new SettingsException(
                $"{Section}:Urls must be https addresses without credentials; http is for this machine alone, unless {Section}:AllowHttp says that the network is safe.");

    private static string Secret(SettingsReader reader)
    {
        var (key, file) = (reader.Text("Key"), reader.Text("KeyFile"));
        if (key is not null && file is not null)
        {
            throw new SettingsException($"{Section}:Key and {Section}:KeyFile are both set; set one of them.");
        }

        var secret = file is null ? key : ReadFile(file);
        return secret is { Length: > 0 } && secret.All(letter => letter is > ' ' and <= '~')
            ? secret
            : throw new SettingsException($"{Section}:Key must be the routers' shared_key, printable ASCII without spaces; or {Section}:KeyFile a file with it.");
    }

    private static string ReadFile(string file)
    {
        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{Section}:KeyFile names a file that cannot be read: {exception.Message}");
        }
    }

    private static InvalidationKind KindOf(string? text) =>
        text is null ? InvalidationKind.CacheTag
        : Enum.TryParse<InvalidationKind>(text, ignoreCase: true, out var kind) && Enum.IsDefined(kind) && !char.IsAsciiDigit(text[0]) ? kind
        : throw new SettingsException($"{Section}:Kind must be one of {string.Join(", ", Enum.GetNames<InvalidationKind>())}.");
}

/// <summary>What a router is told to drop.</summary>
internal enum InvalidationKind
{
    /// <summary>What has the tags of the change.</summary>
    CacheTag,

    /// <summary>All entities of the changed types, and all answers to fields of the query root.</summary>
    Type,

    /// <summary>Everything of the subgraph.</summary>
    Subgraph,
}
