namespace Personio.Client.Redis;

internal sealed class RedisProbe(RedisConnection connection, TimeProvider time) : IRedisProbe
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(1);

    public bool IsConfigured => true;

    public async Task<RedisProbeResult> PingAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        try
        {
            await SendAsync(cancellationToken).WaitAsync(Bound, time, cancellationToken);
            return new RedisProbeResult(RedisState.Reachable, time.GetElapsedTime(started));
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new RedisProbeResult(RedisState.Unreachable, RoundTrip: null);
        }
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        var database = await connection.GetDatabaseAsync(cancellationToken);
        await database.PingAsync();
    }
}

/// <summary>The probe of a process without Redis.</summary>
internal sealed class NoRedisProbe : IRedisProbe
{
    private static readonly Task<RedisProbeResult> NotConfigured =
        Task.FromResult(new RedisProbeResult(RedisState.NotConfigured, RoundTrip: null));

    public bool IsConfigured => false;

    public Task<RedisProbeResult> PingAsync(CancellationToken cancellationToken) => NotConfigured;
}
