using Microsoft.Extensions.DependencyInjection;
using Personio.Client.Redis;
using Personio.Client.Replicas;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Budgets;

/// <summary>What somebody may spend in a minute, in one process and in several.</summary>
public sealed class AllowanceTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task TrySpend_AsMuchAndAsOftenAsPossible_KeepsToTheMinute()
    {
        await using var host = new ClientHost(time: _time);
        var spent = new List<(DateTimeOffset At, double Points)>();
        for (var second = 0; second < 300; second++)
        {
            foreach (var points in new[] { 7d, 30, 1 })
            {
                while (await SpendAsync(host, "a", points) == TimeSpan.Zero)
                {
                    spent.Add((_time.GetUtcNow(), points));
                }
            }

            _time.Advance(TimeSpan.FromSeconds(1));
        }

        spent.Max(start => spent.Where(other => other.At >= start.At && other.At < start.At.AddMinutes(1)).Sum(other => other.Points)).ShouldBeInRange(350, 400);
    }

    [Fact]
    public async Task TrySpend_ByTheTimeThatWasTold_Works()
    {
        await using var host = new ClientHost(time: _time);
        (await SpendAsync(host, "a", 100)).ShouldBe(TimeSpan.Zero);

        var wait = await SpendAsync(host, "a", 74);
        wait.TotalSeconds.ShouldBe(15, tolerance: 0.1);
        _time.Advance(wait - TimeSpan.FromMilliseconds(50));
        (await SpendAsync(host, "a", 74)).ShouldBeGreaterThan(TimeSpan.Zero);
        _time.Advance(TimeSpan.FromMilliseconds(60));

        (await SpendAsync(host, "a", 74)).ShouldBe(TimeSpan.Zero);
    }

    /// <summary>Nothing would ever allow it otherwise: a quarter is the most that is ever there.</summary>
    [Fact]
    public async Task TrySpend_MoreThanThereEverIs_IsOwedAfterwards()
    {
        await using var host = new ClientHost(time: _time);

        (await SpendAsync(host, "a", 400)).ShouldBe(TimeSpan.Zero);

        (await SpendAsync(host, "a", 1)).TotalSeconds.ShouldBe(301 / (400 * 0.74 / 60), tolerance: 0.1);
    }

    [Fact]
    public async Task TrySpend_OfAnother_IsNotTheirs()
    {
        await using var host = new ClientHost(time: _time);
        await SpendAsync(host, "a", 100);

        (await SpendAsync(host, "b", 100)).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task TrySpend_ByMoreThanAnybodyRemembers_KeepsThoseWhoOwe()
    {
        await using var host = new ClientHost(time: _time);
        await SpendAsync(host, "debtor", 400);
        for (var other = 0; other < 25_000; other++)
        {
            await SpendAsync(host, $"{other}", 0);
        }

        (await SpendAsync(host, "debtor", 1)).ShouldBeGreaterThan(TimeSpan.Zero);
    }

    [Fact]
    public async Task TrySpend_InFourProcesses_IsOneAllowance()
    {
        await using var redis = await RedisServer.StartAsync();
        var hosts = Enumerable.Range(0, 4)
            .Select(_ => new ClientHost(register: services => services.AddPersonioRedis(redis.Configuration).AddSingleton(PatientGate.Create)))
            .ToList();

        var waits = await Task.WhenAll(hosts.SelectMany(host => Enumerable.Range(0, 25).Select(_ => SpendAsync(host, "a", 10).AsTask())));

        waits.Count(wait => wait == TimeSpan.Zero).ShouldBeInRange(10, 12);
        waits.Max().ShouldBeGreaterThan(TimeSpan.Zero);
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }
    }

    [Fact]
    public async Task TrySpend_RedisIsDown_IsAQuarterForEach()
    {
        await using var host = new ClientHost(register: services => services.AddPersonioRedis("127.0.0.1:1,connectTimeout=100"));
        var granted = 0;
        while (await SpendAsync(host, "a", 5) == TimeSpan.Zero)
        {
            granted++;
        }

        granted.ShouldBeInRange(5, 6);
    }

    private static ValueTask<TimeSpan> SpendAsync(ClientHost host, string name, double points) =>
        host.Services.GetRequiredService<IReplicaAllowances>().TrySpendAsync(name, perMinute: 400, points, None);
}
