namespace Personio.Client.Locks;

/// <summary>
/// Lets one holder at a time do something across all processes that share a Redis. A courtesy that saves work, not a guarantee: a holder
/// that outlives the lifetime it asked for loses the lock without notice.
/// </summary>
public interface IDistributedLock
{
    /// <summary>Takes the lock, or returns null at once when somebody else holds it.</summary>
    /// <param name="name">What is locked. Appears as a key in Redis, so no personal data.</param>
    /// <param name="lifetime">When the lock frees itself if the holder dies.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>A handle whose disposal frees the lock, or null.</returns>
    ValueTask<IAsyncDisposable?> TryAcquireAsync(string name, TimeSpan lifetime, CancellationToken cancellationToken);
}
