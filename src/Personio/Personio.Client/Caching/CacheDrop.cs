namespace Personio.Client.Caching;

/// <summary>What is dropped of what is kept of a connection, because something has changed.</summary>
/// <param name="Resource">The kind of object that has changed; null where nobody knows, and everything is dropped.</param>
/// <param name="Id">The object's id, of API v2 where the generations have different ones; null where it is not known, and the whole kind is dropped.</param>
/// <param name="Others">Other kinds that the change makes wrong, as a whole.</param>
public sealed record CacheDrop(CachedResource? Resource, string? Id, IReadOnlyList<CachedResource> Others)
{
    /// <summary>What a change of an object drops.</summary>
    /// <param name="resource">Its kind.</param>
    /// <param name="id">Its id; null when it is not known.</param>
    /// <param name="isDeletion">Whether the object is gone.</param>
    public static CacheDrop Of(CachedResource resource, string? id, bool isDeletion) => ReadPolicies.DropOf(resource, id, isDeletion);

    /// <summary>Without the id, which is personal data in a log.</summary>
    public override string ToString() => $"{nameof(CacheDrop)} {Resource?.Name ?? "everything"}";
}

/// <summary>Somebody who keeps answers elsewhere and is to drop what is dropped here. Registered as a service; told by the process that drops, and by no other.</summary>
public interface ICacheDropListener
{
    /// <summary>Tells of a change, after it has been made. Returns at once, whatever becomes of it.</summary>
    /// <param name="connection">The name of the connection.</param>
    /// <param name="drop">What is wrong now.</param>
    void Dropped(string connection, CacheDrop drop);
}
