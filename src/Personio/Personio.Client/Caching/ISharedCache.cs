namespace Personio.Client.Caching;

/// <summary>The cache that all processes share. Names are opaque; what they stand for is not to be seen in it.</summary>
internal interface ISharedCache
{
    /// <summary>
    /// Reads a value that none of its tags' invalidations has outdated, and in the same moment the present versions of the tags that a new value
    /// would be stored under.
    /// </summary>
    ValueTask<SharedRead> ReadAsync(string name, IReadOnlyList<string> tags, CancellationToken cancellationToken);

    /// <summary>Stores a value under the versions that its tags had before it was loaded.</summary>
    ValueTask WriteAsync(string name, byte[] value, IReadOnlyList<TagVersion> tags, TimeSpan life, CancellationToken cancellationToken);

    /// <summary>Outdates all values of these tags and removes these values, here and in the memories of all processes that watch.</summary>
    ValueTask DropAsync(IReadOnlyList<string> tags, IReadOnlyList<string> names, CancellationToken cancellationToken);

    /// <summary>Tells of what other processes drop; and of gaps, in which something may have been missed.</summary>
    ValueTask WatchAsync(ISharedCacheWatcher watcher, CancellationToken cancellationToken);
}

/// <summary>Wants to know what other processes drop.</summary>
internal interface ISharedCacheWatcher
{
    void TagDropped(string tag);

    void ValueDropped(string name);

    void MayHaveMissedSomething();
}

/// <summary>The version of a tag: another one after each invalidation.</summary>
internal readonly record struct TagVersion(string Tag, string Version);

/// <summary>The value, if there is a valid one, and the present versions of the wanted tags.</summary>
internal sealed record SharedRead(byte[]? Value, IReadOnlyList<TagVersion> Tags);
