using Microsoft.Extensions.Caching.Distributed;
using StackExchange.Redis;

namespace Personio.Client.Redis;

/// <summary>
/// <see cref="IDistributedCache"/> over Redis in the layout of Microsoft's own implementation, so that either reads the other's entries:
/// one hash per key with <c>absexp</c> and <c>sldexp</c> in .NET ticks (-1: none) and <c>data</c>.
/// </summary>
internal sealed class RedisDistributedCache(RedisConnection connection, TimeProvider time) : IDistributedCache
{
    private const long None = -1;

    /// <summary>KEYS[1] key; ARGV: absolute ticks, sliding ticks, life in milliseconds or -1, data.</summary>
    private const string SetScript =
        """
        redis.call('DEL', KEYS[1])
        redis.call('HSET', KEYS[1], 'absexp', ARGV[1], 'sldexp', ARGV[2], 'data', ARGV[4])
        if ARGV[3] ~= '-1' then
          redis.call('PEXPIRE', KEYS[1], ARGV[3])
        end
        return 1
        """;

    private static readonly RedisValue[] ExpirationAndData = ["absexp", "sldexp", "data"];
    private static readonly RedisValue[] ExpirationOnly = ["absexp", "sldexp"];

    public byte[]? Get(string key) => GetAsync(key).GetAwaiter().GetResult();

    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        var database = await connection.GetDatabaseAsync(token);
        var fields = await database.HashGetAsync(KeyOf(key), ExpirationAndData).WaitAsync(token);
        if (fields[2].IsNull)
        {
            return null;
        }

        await SlideAsync(database, key, fields, token);
        return fields[2];
    }

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) =>
        SetAsync(key, value, options).GetAwaiter().GetResult();

    public async Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        var now = time.GetUtcNow();
        var absolute = AbsoluteExpiration(now, options);
        var life = Life(now, absolute, options.SlidingExpiration);
        var database = await connection.GetDatabaseAsync(token);
        await database.ScriptEvaluateAsync(
            SetScript,
            [KeyOf(key)],
            [absolute?.UtcTicks ?? None, options.SlidingExpiration?.Ticks ?? None, Milliseconds(life), value]).WaitAsync(token);
    }

    public void Refresh(string key) => RefreshAsync(key).GetAwaiter().GetResult();

    public async Task RefreshAsync(string key, CancellationToken token = default)
    {
        var database = await connection.GetDatabaseAsync(token);
        var fields = await database.HashGetAsync(KeyOf(key), ExpirationOnly).WaitAsync(token);
        await SlideAsync(database, key, fields, token);
    }

    public void Remove(string key) => RemoveAsync(key).GetAwaiter().GetResult();

    public async Task RemoveAsync(string key, CancellationToken token = default)
    {
        var database = await connection.GetDatabaseAsync(token);
        await database.KeyDeleteAsync(KeyOf(key)).WaitAsync(token);
    }

    private async Task SlideAsync(IDatabase database, string key, RedisValue[] fields, CancellationToken token)
    {
        if (fields[1].IsNull || (long)fields[1] == None)
        {
            return;
        }

        var now = time.GetUtcNow();
        DateTimeOffset? absolute = fields[0].IsNull || (long)fields[0] == None ? null : new DateTimeOffset((long)fields[0], TimeSpan.Zero);
        var life = Life(now, absolute, TimeSpan.FromTicks((long)fields[1]));
        await database.KeyExpireAsync(KeyOf(key), life).WaitAsync(token);
    }

    private static DateTimeOffset? AbsoluteExpiration(DateTimeOffset now, DistributedCacheEntryOptions options)
    {
        var absolute = options.AbsoluteExpirationRelativeToNow is { } relative ? now + relative : options.AbsoluteExpiration;
        return absolute <= now
            ? throw new ArgumentOutOfRangeException(nameof(options), "The absolute expiration lies in the past; it must lie in the future.")
            : absolute;
    }

    /// <summary>The sliding time, cut short by the absolute one.</summary>
    private static TimeSpan? Life(DateTimeOffset now, DateTimeOffset? absolute, TimeSpan? sliding)
    {
        var untilAbsolute = absolute - now;
        return sliding is null || untilAbsolute < sliding ? untilAbsolute : sliding;
    }

    private static long Milliseconds(TimeSpan? life) => life is { } value ? Math.Max(1, (long)value.TotalMilliseconds) : None;

    private RedisKey KeyOf(string key) => connection.KeyPrefix + key;
}
