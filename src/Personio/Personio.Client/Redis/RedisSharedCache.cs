using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Personio.Client.Caching;
using StackExchange.Redis;

namespace Personio.Client.Redis;

/// <summary>
/// The shared cache in Redis. A value is a hash of its sealed bytes and the versions its tags had; a tag is a string that changes with every
/// invalidation. Reading compares both in one script, so there is no moment in which an outdated value passes. A tag lives longer than any
/// value, so one that has gone outdates nothing that is still there.
/// </summary>
internal sealed class RedisSharedCache(RedisConnection connection) : ISharedCache
{
    private const string TagKey = "cache-tag:";
    private const string ValueKey = "cache:";
    private const string Channel = "cache-drops";
    private const char TagMessage = 't';
    private const char ValueMessage = 'v';

    /// <summary>KEYS: value, then the wanted tags. ARGV: prefix of tags.</summary>
    private const string ReadScript =
        """
        local versions = {}
        for i = 2, #KEYS do versions[i - 1] = redis.call('GET', KEYS[i]) or '0' end
        local entry = redis.call('HMGET', KEYS[1], 'data', 'tags')
        if entry[1] then
          for _, tag in ipairs(cjson.decode(entry[2])) do
            if (redis.call('GET', ARGV[1] .. tag[1]) or '0') ~= tag[2] then
              redis.call('DEL', KEYS[1])
              return { false, unpack(versions) }
            end
          end
        end
        return { entry[1], unpack(versions) }
        """;

    /// <summary>KEYS: value. ARGV: data, tags as JSON, life in milliseconds.</summary>
    private const string WriteScript =
        """
        redis.call('DEL', KEYS[1])
        redis.call('HSET', KEYS[1], 'data', ARGV[1], 'tags', ARGV[2])
        redis.call('PEXPIRE', KEYS[1], ARGV[3])
        return 1
        """;

    /// <summary>KEYS: tags, then values. ARGV: number of tags, new version, life of tags, channel, then a message for each key.</summary>
    private const string DropScript =
        """
        for i, key in ipairs(KEYS) do
          if i <= tonumber(ARGV[1]) then
            redis.call('SET', key, ARGV[2], 'PX', ARGV[3])
          else
            redis.call('DEL', key)
          end
          redis.call('PUBLISH', ARGV[4], ARGV[4 + i])
        end
        return 1
        """;

    private static readonly TimeSpan TagLife = PersonioCacheOptions.LongestExpiration * 2;

    /// <summary>Messages begin with it, so that a process does not heed its own.</summary>
    private readonly string origin = RandomNumberGenerator.GetHexString(16, lowercase: true);

    public async ValueTask<SharedRead> ReadAsync(string name, IReadOnlyList<string> tags, CancellationToken cancellationToken)
    {
        var database = await connection.GetDatabaseAsync(cancellationToken);
        RedisKey[] keys = [Key(ValueKey, name), .. tags.Select(tag => Key(TagKey, tag))];
        var answer = (RedisResult[])await database.ScriptEvaluateAsync(ReadScript, keys, [connection.KeyPrefix + TagKey]).WaitAsync(cancellationToken);
        return new SharedRead(
            answer[0].IsNull ? null : (byte[])answer[0],
            [.. tags.Select((tag, index) => new TagVersion(tag, (string)answer[index + 1]))]);
    }

    public async ValueTask WriteAsync(
        string name, byte[] value, IReadOnlyList<TagVersion> tags, TimeSpan life, CancellationToken cancellationToken)
    {
        var database = await connection.GetDatabaseAsync(cancellationToken);
        var milliseconds = Math.Max(1, (long)life.TotalMilliseconds);
        await database.ScriptEvaluateAsync(WriteScript, [Key(ValueKey, name)], [value, Json(tags), milliseconds]).WaitAsync(cancellationToken);
    }

    public async ValueTask DropAsync(IReadOnlyList<string> tags, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var database = await connection.GetDatabaseAsync(cancellationToken);
        await database.ScriptEvaluateAsync(
            DropScript,
            [.. tags.Select(tag => Key(TagKey, tag)), .. names.Select(name => Key(ValueKey, name))],
            [
                tags.Count,
                RandomNumberGenerator.GetHexString(16, lowercase: true),
                (long)TagLife.TotalMilliseconds,
                connection.KeyPrefix + Channel,
                .. tags.Select(tag => Message(TagMessage, tag)),
                .. names.Select(name => Message(ValueMessage, name)),
            ]).WaitAsync(cancellationToken);
    }

    public async ValueTask WatchAsync(ISharedCacheWatcher watcher, CancellationToken cancellationToken) => await connection.SubscribeAsync(
        connection.KeyPrefix + Channel, message => Heed(watcher, message), watcher.MayHaveMissedSomething, cancellationToken);

    private void Heed(ISharedCacheWatcher watcher, string message)
    {
        var parts = message.Split(' ');
        if (parts is not [var sender, [var kind], var name] || sender == origin)
        {
            return;
        }

        if (kind == TagMessage)
        {
            watcher.TagDropped(name);
        }
        else if (kind == ValueMessage)
        {
            watcher.ValueDropped(name);
        }
    }

    private RedisValue Message(char kind, string name) => string.Create(CultureInfo.InvariantCulture, $"{origin} {kind} {name}");

    private RedisKey Key(string kind, string name) => connection.KeyPrefix + kind + name;

    /// <summary>Names and versions are hexadecimal digits or one sign: nothing in them needs an escape.</summary>
    private static string Json(IReadOnlyList<TagVersion> tags) =>
        "[" + string.Join(',', tags.Select(static tag => $"[\"{JsonEncodedText.Encode(tag.Tag)}\",\"{JsonEncodedText.Encode(tag.Version)}\"]")) + "]";
}
