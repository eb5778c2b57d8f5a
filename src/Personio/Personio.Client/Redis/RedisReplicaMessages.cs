using System.Security.Cryptography;
using Personio.Client.Caching;
using Personio.Client.Replicas;

namespace Personio.Client.Redis;

/// <summary>Messages between processes by Redis' publish and subscribe.</summary>
internal sealed class RedisReplicaMessages(RedisConnection connection, OutageGate gate) : IReplicaMessages
{
    /// <summary>Messages begin with it, so that a process does not heed its own.</summary>
    private readonly string origin = RandomNumberGenerator.GetHexString(16, lowercase: true);

    public async ValueTask SendAsync(string channel, string message, CancellationToken cancellationToken) => await gate.RunAsync(
        async stop =>
        {
            var database = await connection.GetDatabaseAsync(stop);
            await database.PublishAsync(connection.KeyPrefix + channel, $"{origin} {message}").WaitAsync(stop);
            return true;
        },
        fallback: false,
        cancellationToken);

    public ValueTask<bool> ListenAsync(string channel, Action<string> heed, Action onGap, CancellationToken cancellationToken) => gate.RunAsync(
        async stop =>
        {
            await connection.SubscribeAsync(connection.KeyPrefix + channel, message => Heed(heed, message), onGap, stop);
            return true;
        },
        fallback: false,
        cancellationToken);

    private void Heed(Action<string> heed, string message)
    {
        if (message.Split(' ', 2) is [var sender, var said] && sender != origin)
        {
            heed(said);
        }
    }
}
