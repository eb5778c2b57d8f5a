using Microsoft.Extensions.Options;

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

    /// <summary>
    /// How long a request may wait for Redis before it goes on without; the first one, which connects, four times as long. 10 milliseconds to a minute.
    /// Default: 250 milliseconds.
    /// </summary>
    public TimeSpan OperationTimeout { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>No value is kept longer, whatever a caller says: 24 hours.</summary>
    public static TimeSpan LongestExpiration { get; } = TimeSpan.FromHours(24);

    /// <summary>What cannot be used, by the names of the settings; nothing when all of it can.</summary>
    /// <param name="section">Where the settings stand.</param>
    public IEnumerable<string> Mistakes(string section = "Personio:Cache")
    {
        if (MemoryBytes < 1)
        {
            yield return $"{section}:{nameof(MemoryBytes)} must be greater than zero. To keep nothing set {section}:{nameof(Enabled)} to false.";
        }

        if (MaxValueBytes < 1)
        {
            yield return $"{section}:{nameof(MaxValueBytes)} must be greater than zero. To keep nothing set {section}:{nameof(Enabled)} to false.";
        }

        if (DefaultExpiration <= TimeSpan.Zero || DefaultExpiration > LongestExpiration)
        {
            yield return $"{section}:{nameof(DefaultExpiration)} must be longer than nothing and not longer than 24 hours.";
        }

        if (DefaultLocalExpiration <= TimeSpan.Zero || DefaultLocalExpiration > LongestExpiration)
        {
            yield return $"{section}:{nameof(DefaultLocalExpiration)} must be longer than nothing and not longer than 24 hours.";
        }

        if (OperationTimeout < TimeSpan.FromMilliseconds(10) || OperationTimeout > TimeSpan.FromMinutes(1))
        {
            yield return $"{section}:{nameof(OperationTimeout)} must lie between 10 milliseconds and a minute.";
        }
    }
}

/// <summary>Refuses at the start what cannot be used.</summary>
internal sealed class PersonioCacheOptionsValidator : IValidateOptions<PersonioCacheOptions>
{
    public ValidateOptionsResult Validate(string? name, PersonioCacheOptions options) =>
        options.Mistakes().ToList() is { Count: > 0 } mistakes ? ValidateOptionsResult.Fail(mistakes) : ValidateOptionsResult.Success;
}
