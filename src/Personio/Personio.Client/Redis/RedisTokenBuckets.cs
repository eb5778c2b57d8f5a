using System.Globalization;
using Personio.Client.Budgets;
using StackExchange.Redis;

namespace Personio.Client.Redis;

/// <summary>
/// Token buckets as Redis hashes, and the times of recent requests as lists, changed by scripts and so atomically, on Redis's clock: the
/// processes' own clocks do not matter. The arithmetic is that of <see cref="TokenBucket"/> and <see cref="RecentRequests"/>.
/// </summary>
internal sealed class RedisTokenBuckets(RedisConnection connection) : ITokenBuckets
{
    /// <summary>Longer than any window: a bucket that is not asked for so long is full anyway.</summary>
    private const long LifeMilliseconds = 3_600_000;

    /// <summary>Reads a bucket, refilled up to now. ARGV: the pace's recovery in milliseconds, life, then burst, speed and window of each bucket.</summary>
    private const string Prologue =
        """
        local clock = redis.call('TIME')
        local now = clock[1] * 1000 + clock[2] / 1000
        local recovery, life = tonumber(ARGV[1]), ARGV[2]
        local function text(number) return string.format('%.17g', number) end
        local function open(key, burst, rate)
          local f = redis.call('HMGET', key, 'burst', 'rate', 'tokens', 'at', 'blocked', 'pace', 'paced')
          local b = { burst = tonumber(f[1] or nil) or burst, rate = tonumber(f[2] or nil) or rate }
          b.at = tonumber(f[4] or nil) or now
          b.tokens = tonumber(f[3] or nil) or b.burst
          b.blocked = tonumber(f[5] or nil) or 0
          b.pace = math.min(1, (tonumber(f[6] or nil) or 1) + (now - (tonumber(f[7] or nil) or now)) / recovery)
          if now > b.at then
            b.tokens = math.min(b.burst, b.tokens + (now - b.at) / 1000 * b.rate * b.pace)
            b.at = now
          end
          return b
        end
        """;

    private const string TakeScript = Prologue +
        """

        local wait, slowest, opened = 0, math.huge, {}
        for i, key in ipairs(KEYS) do
          local burst, rate, window = tonumber(ARGV[3 * i]), tonumber(ARGV[3 * i + 1]), tonumber(ARGV[3 * i + 2])
          if window > 0 then
            local oldest = tonumber(redis.call('LINDEX', key, burst - 1) or nil)
            if oldest then wait = math.max(wait, oldest + window - now) end
            slowest = math.min(slowest, rate)
          else
            local b = open(key, burst, rate)
            opened[i] = b
            local speed = b.rate * b.pace
            if b.tokens < 1 then wait = math.max(wait, (1 - b.tokens) / speed * 1000) end
            wait = math.max(wait, b.blocked - now)
            slowest = math.min(slowest, speed)
          end
        end
        if wait > 0 then return { text(math.ceil(wait)), '0', text(slowest) } end
        for i, key in ipairs(KEYS) do
          if opened[i] then
            opened[i].tokens = opened[i].tokens - 1
            redis.call('HSET', key, 'tokens', text(opened[i].tokens), 'at', text(opened[i].at))
            redis.call('PEXPIRE', key, life)
          else
            redis.call('LPUSH', key, text(now))
            redis.call('LTRIM', key, 0, ARGV[3 * i] - 1)
            redis.call('PEXPIRE', key, math.ceil(ARGV[3 * i + 2]))
          end
        end
        return { '0', text(opened[1] and opened[1].tokens or 0), text(slowest) }
        """;

    /// <summary>ARGV goes on with the told speed, size and rest.</summary>
    private const string CorrectScript = Prologue +
        """

        local b = open(KEYS[1], tonumber(ARGV[3]), tonumber(ARGV[4]))
        local tokens = math.min(b.tokens, tonumber(ARGV[8]), tonumber(ARGV[7]))
        redis.call('HSET', KEYS[1], 'rate', ARGV[6], 'burst', ARGV[7], 'tokens', text(tokens), 'at', text(b.at))
        redis.call('PEXPIRE', KEYS[1], life)
        return 1
        """;

    /// <summary>ARGV goes on with the wait, the pace after a refusal and the least one.</summary>
    private const string BlockScript = Prologue +
        """

        local b = open(KEYS[1], tonumber(ARGV[3]), tonumber(ARGV[4]))
        if now >= b.blocked then
          redis.call('HSET', KEYS[1], 'pace', text(math.max(tonumber(ARGV[8]), b.pace * tonumber(ARGV[7]))), 'paced', text(now))
        end
        local blocked = math.max(b.blocked, now + tonumber(ARGV[6]))
        redis.call('HSET', KEYS[1], 'blocked', text(blocked), 'tokens', '0', 'at', text(blocked))
        redis.call('PEXPIRE', KEYS[1], life)
        return 1
        """;

    public async ValueTask<BucketAnswer> TakeAsync(IReadOnlyList<KeyedRule> buckets, CancellationToken cancellationToken)
    {
        var answer = (RedisResult[])await RunAsync(TakeScript, buckets, [], cancellationToken);
        return new BucketAnswer(TimeSpan.FromMilliseconds(Number(answer[0])), Number(answer[1]), Number(answer[2]));
    }

    public async ValueTask CorrectAsync(KeyedRule bucket, RateHeaders told, CancellationToken cancellationToken) => await RunAsync(
        CorrectScript,
        [bucket],
        [BucketRule.RateBelow(told.PerSecond), BucketRule.BurstBelow(told.Burst), told.Remaining],
        cancellationToken);

    public async ValueTask BlockAsync(KeyedRule bucket, TimeSpan wait, CancellationToken cancellationToken) => await RunAsync(
        BlockScript, [bucket], [wait.TotalMilliseconds, TokenBucket.PaceAfterRefusal, TokenBucket.LeastPace], cancellationToken);

    private async Task<RedisResult> RunAsync(
        string script, IReadOnlyList<KeyedRule> buckets, double[] more, CancellationToken cancellationToken)
    {
        var database = await connection.GetDatabaseAsync(cancellationToken);
        double[] rules = [TokenBucket.PaceRecovery, LifeMilliseconds, .. buckets.SelectMany(static b => Arguments(b.Rule))];
        return await database.ScriptEvaluateAsync(
            script,
            [.. buckets.Select(bucket => (RedisKey)$"{connection.KeyPrefix}budget:{bucket.Key}")],
            [.. rules.Concat(more).Select(static number => (RedisValue)number.ToString("R", CultureInfo.InvariantCulture))]).WaitAsync(cancellationToken);
    }

    private static double[] Arguments(BucketRule rule) => [rule.Burst, rule.PerSecond, rule.Within?.TotalMilliseconds ?? 0];

    private static double Number(RedisResult result) => double.Parse((string)result!, CultureInfo.InvariantCulture);
}
