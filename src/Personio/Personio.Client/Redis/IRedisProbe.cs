namespace Personio.Client.Redis;

/// <summary>Tells whether the shared cache answers, for a readiness check.</summary>
public interface IRedisProbe
{
    /// <summary>Whether the processes share a Redis at all.</summary>
    bool IsConfigured { get; }

    /// <summary>Asks Redis once, for at most one second. Never throws for an unreachable Redis.</summary>
    Task<RedisProbeResult> PingAsync(CancellationToken cancellationToken);
}

/// <summary>How the shared cache is.</summary>
public enum RedisState
{
    /// <summary>No Redis is configured; the process uses its own memory.</summary>
    NotConfigured,

    /// <summary>Redis answered.</summary>
    Reachable,

    /// <summary>Redis did not answer. Requests are served from the process's own copies.</summary>
    Unreachable,
}

/// <summary>The outcome of one probe.</summary>
/// <param name="State">How the shared cache is.</param>
/// <param name="RoundTrip">How long the answer took; null without an answer.</param>
public sealed record RedisProbeResult(RedisState State, TimeSpan? RoundTrip);
