using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client.Caching;
using Personio.Client.Connections;
using Personio.Client.Redis;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Caching;

/// <summary>Memory over Redis as a <see cref="HybridCache"/>: one load for all, tags that drop everywhere, Redis down, nothing readable in it.</summary>
public sealed class TieredCacheTests
{
    private static readonly HybridCacheEntryOptions NotLocal = new() { Flags = HybridCacheEntryFlags.DisableLocalCache };

    [Fact]
    public async Task GetOrCreate_HundredAtOnce_LoadOnce()
    {
        await using var host = Process();
        var loads = 0;

        var values = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Cache(host).GetOrCreateAsync("a", async stop =>
        {
            await Task.Delay(20, stop);
            return $"value {Interlocked.Increment(ref loads)}";
        }).AsTask()));

        values.ShouldAllBe(static value => value == "value 1");
    }

    [Fact]
    public async Task GetOrCreate_OneOfTwoLeaves_TheOtherGetsTheValue()
    {
        await using var host = Process();
        var go = new TaskCompletionSource();
        using var leave = new CancellationTokenSource();
        var leaving = Cache(host).GetOrCreateAsync("a", LoadAsync, cancellationToken: leave.Token).AsTask();
        var staying = Cache(host).GetOrCreateAsync("a", LoadAsync).AsTask();

        await leave.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => leaving);
        go.SetResult();

        (await staying).ShouldBe("loaded");

        async ValueTask<string> LoadAsync(CancellationToken stop)
        {
            await go.Task.WaitAsync(stop);
            return "loaded";
        }
    }

    [Fact]
    public async Task GetOrCreate_AfterItsTime_LoadsAgain()
    {
        var time = new FakeTimeProvider();
        await using var host = new ClientHost(time: time);
        var loads = 0;
        for (var i = 0; i < 2; i++)
        {
            await Cache(host).GetOrCreateAsync("a", _ => new ValueTask<string>($"{++loads}"), new() { Expiration = TimeSpan.FromSeconds(10) });
            time.Advance(TimeSpan.FromSeconds(11));
        }

        loads.ShouldBe(2);
    }

    [Fact]
    public async Task GetOrCreate_LoadFails_IsNotKept()
    {
        await using var host = Process();

        await Should.ThrowAsync<InvalidOperationException>(
            () => Cache(host).GetOrCreateAsync<string>("a", static _ => throw new InvalidOperationException("no")).AsTask());

        (await Get(host, "a", "later")).ShouldBe("later");
    }

    [Fact]
    public async Task GetOrCreate_ValueAboveTheLimit_IsReturnedButNotKept()
    {
        await using var host = Process(register: static services => services.Configure<PersonioCacheOptions>(static options => options.MaxValueBytes = 100));

        (await Get(host, "a", new string('x', 200))).Length.ShouldBe(200);

        (await Get(host, "a", "small")).ShouldBe("small");
    }

    [Fact]
    public async Task Memory_MoreThanItsBytes_DoesNotGrow()
    {
        await using var host = Process(register: static services => services.Configure<PersonioCacheOptions>(static options => options.MemoryBytes = 100_000));
        for (var i = 0; i < 200; i++)
        {
            await Get(host, $"{i}", new string('x', 5_000));
        }

        var kept = 0;
        for (var i = 0; i < 200; i++)
        {
            kept += await Get(host, $"{i}", "again", new() { Flags = HybridCacheEntryFlags.DisableLocalCacheWrite }) == "again" ? 0 : 1;
        }

        kept.ShouldBeInRange(0, 19);
    }

    [Fact]
    public async Task GetOrCreate_TypeNobodyRegistered_SaysHow()
    {
        await using var host = Process();

        var fault = await Should.ThrowAsync<NotSupportedException>(
            () => Cache(host).GetOrCreateAsync("a", static _ => new ValueTask<Unregistered>(new Unregistered(1))).AsTask());

        fault.Message.ShouldContain("AddPersonioCached");
    }

    /// <summary>
    /// Against a naive model: after any sequence of loads and invalidations, by key, by tag and of everything, in two processes over one Redis,
    /// nothing invalidated is served by the process that invalidated it, nor by any other from Redis.
    /// </summary>
    [Fact]
    public async Task Tags_AnySequenceInTwoProcesses_ServeNothingInvalidated()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var one = Process(redis);
        await using var other = Process(redis);
        var round = 0;
        var steps = Gen.Choose(0, 1).SelectMany(process => Gen.Choose(0, 9).SelectMany(action => Gen.Choose(0, 3).Select(what => (process, action, what))))
            .ArrayOf(25);

        Prop.ForAll(steps.ToArbitrary(), sequence => PlayAsync([one, other], sequence, $"round {round++}").GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    [Fact]
    public async Task RemoveByTag_WhileLoading_TheValueIsNotKept()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var one = Process(redis);
        await using var other = Process(redis);
        var isLoading = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        var loading = Cache(one).GetOrCreateAsync(
            "a",
            async _ =>
            {
                isLoading.SetResult();
                await go.Task;
                return "outdated";
            },
            tags: ["t"]).AsTask();
        await isLoading.Task;

        await Cache(other).RemoveByTagAsync("t");
        go.SetResult();
        await loading;

        (await Get(other, "a", "new", tags: ["t"])).ShouldBe("new");
        await UntilAsync(async () => await Get(one, "a", "not loaded", tags: ["t"]) == "new");
    }

    [Fact]
    public async Task RemoveByTag_InAnotherProcess_DropsFromThisMemory()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var one = Process(redis);
        await using var other = Process(redis);
        await Get(one, "a", "old", tags: ["t"]);

        await Cache(other).RemoveByTagAsync("t");

        await UntilAsync(async () => await Get(one, "a", "new", tags: ["t"]) == "new");
    }

    [Fact]
    public async Task Remove_InAnotherProcess_DropsFromThisMemory()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var one = Process(redis);
        await using var other = Process(redis);
        await Get(one, "a", "old");

        await Cache(other).RemoveAsync("a");

        await UntilAsync(async () => await Get(one, "a", "new") == "new");
    }

    [Fact]
    public async Task RedisStoppedInTheMiddle_IsServedFromMemoryAndInvalidationsAreMadeUpFor()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var one = Process(redis);
        await using var other = Process(redis);
        await Get(one, "a", "old", tags: ["t"]);
        (await Get(other, "a", "not loaded", tags: ["t"])).ShouldBe("old");
        redis.Freeze();

        await Cache(one).RemoveByTagAsync("t");
        (await Get(one, "a", "new", tags: ["t"])).ShouldBe("new");
        (await Get(one, "b", "loaded without Redis")).ShouldBe("loaded without Redis");

        redis.Thaw();
        await UntilAsync(async () => await Get(one, "a", "newer", NotLocal, ["t"]) == "newer");
        await UntilAsync(async () => await Get(other, "a", "newest", tags: ["t"]) is "newest" or "newer");
    }

    [Fact]
    public async Task Redis_AtRest_HoldsNothingReadable()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var host = Process(redis);
        await Get(host, "mira.kolb@example.org", "salary of Mira Kolb", tags: ["employee mira"]);
        await Cache(host).RemoveByTagAsync("employee mira");
        await Get(host, "mira.kolb@example.org", "salary of Mira Kolb", tags: ["employee mira"]);
        (await Get(host, "mira.kolb@example.org", "other", NotLocal, ["employee mira"])).ShouldBe("salary of Mira Kolb");

        var dump = await redis.ReadEverythingAsync();
        dump.ShouldContain("personio:cache:default:");
        dump.ShouldContain("personio:cache-tag:default:");
        dump.ShouldNotContain("Mira", Case.Insensitive);
        dump.ShouldNotContain("example.org");
        dump.ShouldNotContain("salary");
    }

    [Fact]
    public async Task Connections_OfOtherCredentials_ShareNothing()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var one = Process(redis);
        await using var other = Process(redis, configure: static options => options.ClientSecret = "papi-other");
        await Get(one, "a", "of one");

        (await Get(other, "a", "of the other")).ShouldBe("of the other");
    }

    private static async Task<bool> PlayAsync(ClientHost[] processes, (int Process, int Action, int What)[] sequence, string round)
    {
        var version = new Dictionary<int, int> { [0] = 0, [1] = 0, [2] = 0, [3] = 0 };
        foreach (var (process, action, what) in sequence)
        {
            var host = processes[process];
            switch (action)
            {
                case 7:
                    await Cache(host).RemoveAsync($"{round} key {what}");
                    version[what]++;
                    break;
                case 8:
                    await Cache(host).RemoveByTagAsync($"{round} tag {what / 2}");
                    version[what / 2 * 2]++;
                    version[(what / 2 * 2) + 1]++;
                    break;
                case 9:
                    await Cache(host).RemoveByTagAsync("*");
                    foreach (var key in version.Keys)
                    {
                        version[key]++;
                    }

                    break;
                default:
                    // From Redis, not from memory: other memories are dropped by message, a moment later.
                    var served = await Get(host, $"{round} key {what}", $"{version[what]}", NotLocal, [$"{round} tag {what / 2}"]);
                    if (served != $"{version[what]}")
                    {
                        return false;
                    }

                    break;
            }
        }

        return true;
    }

    private static HybridCache Cache(ClientHost host) => host.Services.GetRequiredKeyedService<HybridCache>(PersonioConnectionOptions.DefaultName);

    private static async Task<string> Get(
        ClientHost host, string key, string loaded, HybridCacheEntryOptions? options = null, IEnumerable<string>? tags = null) =>
        await Cache(host).GetOrCreateAsync(key, _ => new ValueTask<string>(loaded), options, tags);

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(20));
            await Task.Delay(20);
        }
    }

    private static ClientHost Process(
        RedisServer? redis = null,
        Action<PersonioConnectionOptions>? configure = null,
        Action<IServiceCollection>? register = null) => new(
        configure: configure,
        register: services =>
        {
            register?.Invoke(services);
            if (redis is not null)
            {
                services.AddPersonioRedis(redis.Configuration).AddSingleton(PatientGate.Create);
            }
        });

    private sealed record Unregistered(int Number);
}
