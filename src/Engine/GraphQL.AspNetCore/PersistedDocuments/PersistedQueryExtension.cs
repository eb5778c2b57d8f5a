using System.Text.Json;

namespace GraphQL.AspNetCore.PersistedDocuments;

/// <summary>Apollo's <c>extensions.persistedQuery</c>: a document's hash in place of its text, or beside it.</summary>
/// <param name="Hash">The hash; null where it is none.</param>
/// <param name="IsSupported">False where the version is not 1, or the hash none.</param>
internal readonly record struct PersistedQueryExtension(string? Hash, bool IsSupported)
{
    /// <summary>Reads the extension.</summary>
    /// <returns>Null where the request has none.</returns>
    public static PersistedQueryExtension? Read(JsonElement extensions)
    {
        if (extensions.ValueKind != JsonValueKind.Object
            || !extensions.TryGetProperty("persistedQuery", out var extension)
            || extension.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (extension.ValueKind != JsonValueKind.Object
            || !extension.TryGetProperty("version", out var version)
            || version.ValueKind != JsonValueKind.Number
            || !version.TryGetInt32(out var number)
            || number != 1
            || !extension.TryGetProperty("sha256Hash", out var hash)
            || hash.ValueKind != JsonValueKind.String
            || !DocumentHash.IsHash(hash.GetString()))
        {
            return new PersistedQueryExtension(null, IsSupported: false);
        }

        return new PersistedQueryExtension(hash.GetString(), IsSupported: true);
    }
}
