using System.Text;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GraphQL.AspNetCore.PersistedDocuments;

/// <summary>
/// Documents that clients stored (Apollo's automatic persisted queries). A cache that fails costs a client one more request, never the answer.
/// </summary>
internal sealed partial class AutomaticDocuments(
    IOptions<PersistedDocumentOptions> options, ILogger<AutomaticDocuments> logger, IDistributedCache? cache = null)
{
    private const string KeyPrefix = "graphql:document:";

    /// <summary>Finds a document by its hash. What the cache holds is trusted only as far as it has that hash.</summary>
    public async ValueTask<string?> FindAsync(string hash, CancellationToken cancellationToken)
    {
        try
        {
            return await cache!.GetAsync(KeyPrefix + hash, cancellationToken) is { } bytes && DocumentHash.Of(bytes) == hash
                ? Encoding.UTF8.GetString(bytes)
                : null;
        }
#pragma warning disable CA1031 // Whatever a cache throws, the client can send the text instead.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.ReadFailed(logger, exception);
            return null;
        }
    }

    /// <summary>Keeps a valid document under the hash that was checked to be its own.</summary>
    public async ValueTask KeepAsync(string hash, string text, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length > options.Value.MaxAutomaticBytes)
        {
            return;
        }

        try
        {
            var life = new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = options.Value.AutomaticLifetime };
            await cache!.SetAsync(KeyPrefix + hash, bytes, life, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever a cache throws, the operation has run and its answer stands.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.WriteFailed(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The cache of documents that clients stored cannot be read; they are asked for the text")]
        public static partial void ReadFailed(ILogger logger, Exception exception);

        [LoggerMessage(2, LogLevel.Warning, "A client's document could not be stored in the cache")]
        public static partial void WriteFailed(ILogger logger, Exception exception);
    }
}
