using Microsoft.Extensions.DependencyInjection;
using Personio.Client.Locks;
using Personio.Client.Redis;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Locks;

/// <summary>Both locks keep the same promises.</summary>
public sealed class DistributedLockTests : IAsyncLifetime
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    private RedisServer server = null!;
    private ServiceProvider services = null!;
    private Dictionary<string, IDistributedLock> locks = null!;

    public async ValueTask InitializeAsync()
    {
        server = await RedisServer.StartAsync();
        services = new ServiceCollection().AddPersonioRedis(server.Configuration).BuildServiceProvider();
        locks = new Dictionary<string, IDistributedLock>(StringComparer.Ordinal)
        {
            ["redis"] = services.GetRequiredService<IDistributedLock>(),
            ["process"] = new InProcessLock(TimeProvider.System),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData("redis")]
    [InlineData("process")]
    public async Task TryAcquireAsync_Held_IsNullUntilReleased(string kind)
    {
        var handle = await TakeAsync(kind, "a", Long);

        (await TakeAsync(kind, "a", Long)).ShouldBeNull();
        (await TakeAsync(kind, "b", Long)).ShouldNotBeNull();
        await handle!.DisposeAsync();
        (await TakeAsync(kind, "a", Long)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("redis")]
    [InlineData("process")]
    public async Task DisposeAsync_AfterTheLifetime_DoesNotFreeTheNextHolder(string kind)
    {
        var late = await TakeAsync(kind, "a", TimeSpan.FromMilliseconds(30));
        await Task.Delay(100);
        (await TakeAsync(kind, "a", Long)).ShouldNotBeNull();

        await late!.DisposeAsync();

        (await TakeAsync(kind, "a", Long)).ShouldBeNull();
    }

    private ValueTask<IAsyncDisposable?> TakeAsync(string kind, string name, TimeSpan lifetime) =>
        locks[kind].TryAcquireAsync(name, lifetime, TestContext.Current.CancellationToken);
}
