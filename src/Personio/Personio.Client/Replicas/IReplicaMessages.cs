namespace Personio.Client.Replicas;

/// <summary>
/// What the processes of one program tell each other. Without Redis there is one process, and nobody to tell. A message is not kept: who does not
/// listen, or cannot be reached, misses it.
/// </summary>
public interface IReplicaMessages
{
    /// <summary>Tells the other processes. Does not wait long, and does not fail, while Redis is down.</summary>
    /// <param name="channel">What it is about, such as <c>changes</c>.</param>
    /// <param name="message">No personal data but ids: it is not sealed.</param>
    /// <param name="cancellationToken">Ends the wait for Redis.</param>
    ValueTask SendAsync(string channel, string message, CancellationToken cancellationToken);

    /// <summary>Listens from now on, as long as the process lives.</summary>
    /// <param name="channel">What to listen to.</param>
    /// <param name="heed">Gets each message of the other processes, in the order of each of them.</param>
    /// <param name="onGap">Called when messages may be missed from now on, and again when they no longer are: who began to listen in between has missed some.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>False where Redis does not answer: try again later.</returns>
    ValueTask<bool> ListenAsync(string channel, Action<string> heed, Action onGap, CancellationToken cancellationToken);
}

/// <summary>The only process there is.</summary>
internal sealed class NoReplicas : IReplicaMessages
{
    public ValueTask SendAsync(string channel, string message, CancellationToken cancellationToken) => default;

    public ValueTask<bool> ListenAsync(string channel, Action<string> heed, Action onGap, CancellationToken cancellationToken) => new(true);
}
