using Personio.Client.Caching;
using Personio.Client.Replicas;
using StackExchange.Redis;

namespace Personio.Client.Redis;

/// <summary>Marks as keys that end by themselves: <c>SET NX PX</c>. What this process has seen needs no look into Redis.</summary>
internal sealed class RedisReplicaMarks(RedisConnection connection, LocalMarks local, OutageGate gate) : IReplicaMarks
{
    public async ValueTask<bool> TrySetAsync(string name, TimeSpan life, CancellationToken cancellationToken) =>
        await local.TrySetAsync(name, life, cancellationToken)
        && await gate.RunAsync(
            async stop =>
            {
                var database = await connection.GetDatabaseAsync(stop);
                return await database.StringSetAsync(KeyOf(name), "1", life, When.NotExists).WaitAsync(stop);
            },
            fallback: true,
            cancellationToken);

    public async ValueTask RemoveAsync(string name, CancellationToken cancellationToken)
    {
        await local.RemoveAsync(name, cancellationToken);
        await gate.RunAsync(
            async stop =>
            {
                var database = await connection.GetDatabaseAsync(stop);
                return await database.KeyDeleteAsync(KeyOf(name)).WaitAsync(stop);
            },
            fallback: false,
            cancellationToken);
    }

    private RedisKey KeyOf(string name) => $"{connection.KeyPrefix}mark:{name}";
}
