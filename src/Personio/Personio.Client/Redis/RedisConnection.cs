using StackExchange.Redis;

namespace Personio.Client.Redis;

/// <summary>
/// One lazily made connection to Redis, shared by cache, lock and probe. Nothing connects before the first use, start-up never waits for
/// it, and the library reconnects by itself afterwards.
/// </summary>
internal sealed class RedisConnection : IDisposable
{
    private const string Unusable =
        "The Redis configuration cannot be read. Write host:port and options after commas, such as redis:6379,password=...,ssl=true. "
        + "Access-control user names are not supported.";

    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(1);

    private readonly ConfigurationOptions settings;
    private readonly TimeProvider time;
    private readonly Lock gate = new();
    private Task<ConnectionMultiplexer>? connecting;
    private DateTimeOffset startedAt;
    private bool disposed;

    public RedisConnection(PersonioRedisOptions options, TimeProvider time)
    {
        this.time = time;
        settings = Parse(options.Configuration);
        KeyPrefix = options.InstanceName;
    }

    public string KeyPrefix { get; }

    /// <summary>Throws what the constructor would, at registration rather than at the first use.</summary>
    public static void Check(PersonioRedisOptions options) => _ = Parse(options.Configuration);

    public async Task<IDatabase> GetDatabaseAsync(CancellationToken cancellationToken)
    {
        var multiplexer = await Connect().WaitAsync(cancellationToken);
        return multiplexer.GetDatabase();
    }

    /// <summary>Listens to a channel from now on; the library subscribes again after each interruption.</summary>
    /// <param name="channel">The channel's whole name.</param>
    /// <param name="heed">Gets each message, in their order.</param>
    /// <param name="onGap">Called when an interruption begins, in which messages are missed, and when it is over.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task SubscribeAsync(string channel, Action<string> heed, Action onGap, CancellationToken cancellationToken)
    {
        var multiplexer = await Connect().WaitAsync(cancellationToken);
        await multiplexer.GetSubscriber().SubscribeAsync(channel, (_, message) => heed(message!)).WaitAsync(cancellationToken);
        // Each attempt to connect that fails is told of; one interruption is one.
        var isInterrupted = 0;
        multiplexer.ConnectionFailed += (_, failed) => Turn(failed.ConnectionType, to: 1);
        multiplexer.ConnectionRestored += (_, restored) => Turn(restored.ConnectionType, to: 0);

        void Turn(ConnectionType type, int to)
        {
            if (type == ConnectionType.Subscription && Interlocked.Exchange(ref isInterrupted, to) != to)
            {
                onGap();
            }
        }
    }

    public void Dispose()
    {
        Task<ConnectionMultiplexer>? task;
        lock (gate)
        {
            disposed = true;
            task = connecting;
        }

        _ = task?.ContinueWith(
            static t => t.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
    }

    private Task<ConnectionMultiplexer> Connect()
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            if (connecting is null || (connecting.IsFaulted && time.GetUtcNow() - startedAt >= RetryInterval))
            {
                startedAt = time.GetUtcNow();

                // Off this thread: the library resolves names and opens sockets before its first await.
                connecting = Task.Run(() => ConnectionMultiplexer.ConnectAsync(settings));
            }

            return connecting;
        }
    }

    private static ConfigurationOptions Parse(string configuration)
    {
        if (TryParse(configuration) is not { EndPoints.Count: > 0 } settings)
        {
            throw new ArgumentException(Unusable, nameof(configuration));
        }

        settings.AbortOnConnectFail = false;
        settings.ConnectTimeout = Math.Min(settings.ConnectTimeout, 2_000);
        settings.SyncTimeout = Math.Min(settings.SyncTimeout, 1_000);
        settings.ClientName ??= "personio";
        return settings;
    }

    /// <summary>The library's own messages quote the string, which may hold a password: none of them gets out.</summary>
    private static ConfigurationOptions? TryParse(string configuration)
    {
        try
        {
            return ConfigurationOptions.Parse(configuration, ignoreUnknown: false);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            return null;
        }
    }
}
