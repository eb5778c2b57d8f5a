namespace Personio.Client.Caching;

/// <summary>How long the values of one resource are good.</summary>
/// <param name="Resource">What they are, such as <c>absence-types</c>: the first part of their keys.</param>
public sealed record CachePolicy(string Resource)
{
    /// <summary>How long a value is served without asking Personio. Default: 1 minute.</summary>
    public TimeSpan FreshFor { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How much longer it is served, marked as stale, while Personio is down. Default: 1 hour.</summary>
    public TimeSpan StaleFor { get; init; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How long this process's memory keeps a value before it looks into Redis again: the longest that a lost message about an
    /// invalidation can matter. Default: 30 seconds.
    /// </summary>
    public TimeSpan LocalFor { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>A value and how old it is.</summary>
/// <param name="Value">What Personio said.</param>
/// <param name="IsStale">True when Personio could not be asked and this is what it said earlier.</param>
/// <param name="Age">Since when it is known.</param>
public readonly record struct Cached<T>(T Value, bool IsStale, TimeSpan Age);
