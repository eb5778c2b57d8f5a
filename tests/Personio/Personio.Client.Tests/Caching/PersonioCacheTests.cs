using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client.Caching;
using Personio.Client.Errors;
using Personio.Client.Redis;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Caching;

/// <summary>Fresh, then loaded again, then stale and said to be, while Personio is down.</summary>
public sealed partial class PersonioCacheTests
{
    private static readonly CachePolicy Policy = new("offices")
    {
        FreshFor = TimeSpan.FromMinutes(1), StaleFor = TimeSpan.FromHours(1), LocalFor = TimeSpan.FromHours(2),
    };

    private readonly FakeTimeProvider time = new();
    private int loads;

    [Fact]
    public async Task Get_Fresh_IsLoadedOnce()
    {
        await using var host = Host();

        await Get(host);
        time.Advance(TimeSpan.FromSeconds(59));
        var cached = await Get(host);

        cached.Value.ShouldBe(new Office("Office 1"));
        cached.IsStale.ShouldBeFalse();
        cached.Age.ShouldBe(TimeSpan.FromSeconds(59));
        loads.ShouldBe(1);
    }

    [Fact]
    public async Task Get_NoLongerFresh_IsLoadedAgain()
    {
        await using var host = Host();

        await Get(host);
        time.Advance(TimeSpan.FromSeconds(61));

        (await Get(host)).Value.ShouldBe(new Office("Office 2"));
    }

    [Fact]
    public async Task Get_PersonioDown_IsServedStaleAndSaysSo()
    {
        await using var host = Host();
        await Get(host);
        time.Advance(TimeSpan.FromMinutes(30));

        var cached = await Get(host, Down);

        cached.Value.ShouldBe(new Office("Office 1"));
        cached.IsStale.ShouldBeTrue();
        cached.Age.ShouldBe(TimeSpan.FromMinutes(30));
        host.Services.GetRequiredService<StaleReads>().Oldest.ShouldHaveSingleItem().ShouldBe(new("offices", TimeSpan.FromMinutes(30)));
    }

    [Fact]
    public async Task Get_PersonioDown_IsAskedAgainAfterAPauseAndThenFresh()
    {
        await using var host = Host();
        await Get(host);
        time.Advance(TimeSpan.FromMinutes(2));
        await Get(host, Down);
        await Get(host, Down);
        loads.ShouldBe(2);

        time.Advance(TimeSpan.FromSeconds(6));
        var cached = await Get(host);

        cached.IsStale.ShouldBeFalse();
        cached.Value.ShouldBe(new Office("Office 3"));
    }

    [Fact]
    public async Task Get_PersonioDownForTooLong_Fails()
    {
        await using var host = Host();
        await Get(host);
        time.Advance(TimeSpan.FromMinutes(62));

        await Should.ThrowAsync<PersonioUnavailableException>(() => Get(host, Down));
    }

    [Fact]
    public async Task Get_PersonioSaysNo_IsNotStaleButAnError()
    {
        await using var host = Host();
        await Get(host);
        time.Advance(TimeSpan.FromMinutes(2));

        await Should.ThrowAsync<PersonioForbiddenException>(
            () => Get(host, static () => throw new PersonioForbiddenException(new PersonioFailure { Endpoint = "GET /x" })));
    }

    [Fact]
    public async Task Invalidate_ByTag_IsLoadedAgain()
    {
        await using var host = Host();
        await Get(host);

        await host.Services.GetRequiredService<PersonioCache>().InvalidateAsync(["offices"]);

        (await Get(host)).Value.ShouldBe(new Office("Office 2"));
    }

    [Fact]
    public async Task Get_InAnotherProcess_ComesFromRedis()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var one = Host(redis);
        await using var other = Host(redis);

        await Get(one);

        (await Get(other)).Value.ShouldBe(new Office("Office 1"));
        loads.ShouldBe(1);
    }

    private Office Down() => throw new PersonioUnavailableException(new PersonioFailure { Endpoint = "GET /x" });

    private async Task<Cached<Office>> Get(ClientHost host, Func<Office>? load = null) =>
        await host.Services.GetRequiredService<PersonioCache>().GetAsync(
            Policy,
            "Berlin",
            _ =>
            {
                var number = ++loads;
                return new ValueTask<Office>(load is null ? new Office($"Office {number}") : load());
            },
            ["offices"]);

    private ClientHost Host(RedisServer? redis = null) => new(
        time: redis is null ? time : null,
        register: services =>
        {
            services.AddPersonioCached(OfficeJson.Default.Office);
            if (redis is not null)
            {
                services.AddPersonioRedis(redis.Configuration).AddSingleton(PatientGate.Create);
            }
        });

    internal sealed record Office(string Name);

    [JsonSerializable(typeof(Office))]
    internal sealed partial class OfficeJson : JsonSerializerContext;
}
