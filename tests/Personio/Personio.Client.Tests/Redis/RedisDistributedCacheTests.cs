using System.Text;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client.Redis;
using Personio.Client.Tests.Testing;
using StackExchange.Redis;

namespace Personio.Client.Tests.Redis;

public sealed class RedisDistributedCacheTests : IAsyncLifetime
{
    private static readonly byte[] Value = [0, 1, 2, 255];

    private RedisServer server = null!;
    private ServiceProvider services = null!;
    private ConnectionMultiplexer raw = null!;

    private IDistributedCache Cache => services.GetRequiredService<IDistributedCache>();

    private IDatabase Raw => raw.GetDatabase();

    public async ValueTask InitializeAsync()
    {
        server = await RedisServer.StartAsync();
        services = new ServiceCollection().AddPersonioRedis(server.Configuration, "t:").BuildServiceProvider();
        raw = await ConnectionMultiplexer.ConnectAsync(server.Configuration);
    }

    public async ValueTask DisposeAsync()
    {
        raw.Dispose();
        await services.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task SetAsync_ThenGetAsync_ReturnsTheBytes()
    {
        await Cache.SetAsync("a", Value, new DistributedCacheEntryOptions());

        (await Cache.GetAsync("a")).ShouldBe(Value);
        (await Cache.GetAsync("b")).ShouldBeNull();
    }

    [Fact]
    public void Set_Synchronously_Works()
    {
        Cache.Set("sync", Value, new DistributedCacheEntryOptions());
        Cache.Get("sync").ShouldBe(Value);
        Cache.Refresh("sync");
        Cache.Remove("sync");
        Cache.Get("sync").ShouldBeNull();
    }

    [Fact]
    public async Task SetAsync_Layout_IsTheHashOfMicrosoftsImplementation()
    {
        var until = new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await Cache.SetAsync("a", Value, new DistributedCacheEntryOptions { AbsoluteExpiration = until, SlidingExpiration = TimeSpan.FromMinutes(5) });
        await Cache.SetAsync("forever", Value, new DistributedCacheEntryOptions());

        var entry = (await Raw.HashGetAllAsync("t:a")).ToDictionary(static field => (string)field.Name!, static field => field.Value);
        entry.Keys.Order().ShouldBe(["absexp", "data", "sldexp"]);
        ((long)entry["absexp"]).ShouldBe(until.UtcTicks);
        ((long)entry["sldexp"]).ShouldBe(TimeSpan.FromMinutes(5).Ticks);
        ((byte[])entry["data"]!).ShouldBe(Value);
        (await Raw.KeyTimeToLiveAsync("t:a")).ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromSeconds(290), TimeSpan.FromMinutes(5));

        ((long)await Raw.HashGetAsync("t:forever", "absexp")).ShouldBe(-1);
        ((long)await Raw.HashGetAsync("t:forever", "sldexp")).ShouldBe(-1);
        (await Raw.KeyTimeToLiveAsync("t:forever")).ShouldBeNull();
    }

    [Fact]
    public async Task GetAsync_EntryOfMicrosoftsImplementation_IsRead()
    {
        await Raw.HashSetAsync("t:theirs", [new("absexp", "-1"), new("sldexp", "-1"), new("data", Encoding.UTF8.GetBytes("x"))]);

        (await Cache.GetAsync("theirs")).ShouldBe("x"u8.ToArray());
    }

    [Fact]
    public async Task GetAsync_SlidingEntry_IsProlonged()
    {
        await Cache.SetAsync("s", Value, new DistributedCacheEntryOptions { SlidingExpiration = TimeSpan.FromMinutes(10) });
        await Raw.KeyExpireAsync("t:s", TimeSpan.FromSeconds(5));

        await Cache.GetAsync("s");

        (await Raw.KeyTimeToLiveAsync("t:s")).ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.FromMinutes(9));
    }

    [Fact]
    public async Task RefreshAsync_SlidingEntryNearItsAbsoluteEnd_IsCutShort()
    {
        await Cache.SetAsync("s", Value, new DistributedCacheEntryOptions
        {
            SlidingExpiration = TimeSpan.FromMinutes(10),
            AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1),
        });

        await Cache.RefreshAsync("s");

        (await Raw.KeyTimeToLiveAsync("t:s")).ShouldNotBeNull().ShouldBeLessThanOrEqualTo(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task SetAsync_ShortLife_IsGoneAfterwards()
    {
        await Cache.SetAsync("short", Value, new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = TimeSpan.FromMilliseconds(30) });
        await Task.Delay(100);

        (await Cache.GetAsync("short")).ShouldBeNull();
    }

    [Fact]
    public async Task SetAsync_EndInThePast_Throws() =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => Cache.SetAsync(
            "past", Value, new DistributedCacheEntryOptions { AbsoluteExpiration = DateTimeOffset.UnixEpoch }));

    [Fact]
    public async Task SetAsync_EntryWithoutExpiryOverOneWithExpiry_LivesForever()
    {
        await Cache.SetAsync("x", Value, new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1) });
        await Cache.SetAsync("x", Value, new DistributedCacheEntryOptions());

        (await Raw.KeyTimeToLiveAsync("t:x")).ShouldBeNull();
    }

    [Fact]
    public async Task PingAsync_ServerThere_IsReachable()
    {
        var result = await services.GetRequiredService<IRedisProbe>().PingAsync(TestContext.Current.CancellationToken);

        result.State.ShouldBe(RedisState.Reachable);
        result.RoundTrip.ShouldNotBeNull();
    }

    [Fact]
    public async Task PingAsync_ServerGoneAndBack_FollowsIt()
    {
        var probe = services.GetRequiredService<IRedisProbe>();
        await probe.PingAsync(TestContext.Current.CancellationToken);

        server.Kill();
        (await probe.PingAsync(TestContext.Current.CancellationToken)).State.ShouldBe(RedisState.Unreachable);

        await server.RestartAsync();
        var result = await ReachableAgainAsync(probe);
        result.ToString().ShouldContain("Reachable");
        await Cache.SetAsync("after", Value, new DistributedCacheEntryOptions());
        (await Cache.GetAsync("after")).ShouldBe(Value);
    }

    [Fact]
    public async Task PingAsync_NoRedisConfigured_SaysSo()
    {
        await using var host = new ClientHost();

        var result = await host.Services.GetRequiredService<IRedisProbe>().PingAsync(TestContext.Current.CancellationToken);

        result.ShouldBe(new RedisProbeResult(RedisState.NotConfigured, null));
    }

    [Fact]
    public async Task PingAsync_PasswordNeededAndGiven_IsReachable()
    {
        await using var guarded = await RedisServer.StartAsync("hunter2");
        await using var with = new ServiceCollection().AddPersonioRedis($"{guarded.Configuration},password=hunter2").BuildServiceProvider();
        await using var without = new ServiceCollection().AddPersonioRedis(guarded.Configuration).BuildServiceProvider();

        (await with.GetRequiredService<IRedisProbe>().PingAsync(TestContext.Current.CancellationToken)).State.ShouldBe(RedisState.Reachable);
        (await without.GetRequiredService<IRedisProbe>().PingAsync(TestContext.Current.CancellationToken)).State.ShouldBe(RedisState.Unreachable);
    }

    private static async Task<RedisProbeResult> ReachableAgainAsync(IRedisProbe probe)
    {
        for (var i = 0; i < 100; i++)
        {
            var result = await probe.PingAsync(TestContext.Current.CancellationToken);
            if (result.State == RedisState.Reachable)
            {
                return result;
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException("Redis is back for ten seconds and the connection is not.");
    }
}
