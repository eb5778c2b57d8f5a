namespace Personio.Client.Caching;

/// <summary>What is cached, and how much.</summary>
public sealed class PersonioCacheOptions
{
    /// <summary>
    /// Whether the answers to reads by the typed clients are kept, each kind as long as its <see cref="CachedResource"/> says. Default: no. What is cached
    /// by <see cref="PersonioCache"/> itself does not depend on it.
    /// </summary>
    public bool Enabled { get; set; }

    /// <summary>The most bytes of values that one connection keeps in this process's memory. Default: 64 MiB.</summary>
    public long MemoryBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>The largest value that is kept at all; larger ones are loaded each time. Default: 4 MiB.</summary>
    public int MaxValueBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>How long values are kept where the caller does not say. Default: 5 minutes.</summary>
    public TimeSpan DefaultExpiration { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long a value from Redis is kept in memory where the caller does not say: the longest that a process can miss another's
    /// invalidation. Default: 1 minute.
    /// </summary>
    public TimeSpan DefaultLocalExpiration { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>No value is kept longer, whatever a caller says: 24 hours.</summary>
    public static TimeSpan LongestExpiration { get; } = TimeSpan.FromHours(24);
}
