using System.Security.Cryptography;
using Personio.Client.Locks;
using StackExchange.Redis;

namespace Personio.Client.Redis;

/// <summary>A lock as one key: <c>SET NX PX</c> to take it, compare-and-delete to free it, so that nobody frees another's lock.</summary>
internal sealed class RedisLock(RedisConnection connection) : IDistributedLock
{
    private const string ReleaseScript =
        """
        if redis.call('GET', KEYS[1]) == ARGV[1] then
          return redis.call('DEL', KEYS[1])
        end
        return 0
        """;

    public async ValueTask<IAsyncDisposable?> TryAcquireAsync(string name, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        RedisKey key = $"{connection.KeyPrefix}lock:{name}";
        RedisValue owner = RandomNumberGenerator.GetHexString(32);
        var database = await connection.GetDatabaseAsync(cancellationToken);
        var taken = await database.StringSetAsync(key, owner, lifetime, When.NotExists).WaitAsync(cancellationToken);
        return taken ? new Handle(database, key, owner) : null;
    }

    private sealed class Handle(IDatabase database, RedisKey key, RedisValue owner) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await database.ScriptEvaluateAsync(ReleaseScript, [key], [owner]);
    }
}
