using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client.Authentication;
using Personio.Client.Budgets;
using Personio.Client.Redis;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Budgets;

/// <summary>The arithmetic of buckets: whatever the limit and however requests come, no window holds more than Personio allows.</summary>
public sealed class TokenBucketsTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public void Window_AnyLimitAndAnyArrivals_NeverHoldsMoreThanTheLimit() => Prop.ForAll(
        Gen.Choose(4, 400).ToArbitrary(),
        Gen.Choose(0, 3_000).ArrayOf(300).ToArbitrary(),
        (limit, pauses) =>
        {
            var time = new FakeTimeProvider();
            var buckets = new LocalTokenBuckets(time);
            var rule = new KeyedRule("a", BucketRule.Window("a", limit, TimeSpan.FromSeconds(60), TimeSpan.Zero));
            var sent = new List<DateTimeOffset>();
            foreach (var pause in pauses)
            {
                time.Advance(TimeSpan.FromMilliseconds(pause % 700));
                while (sent.Count < 1_000 && Take(buckets, rule).IsTaken)
                {
                    sent.Add(time.GetUtcNow());
                }
            }

            return sent.All(start => sent.Count(at => at >= start && at < start.AddSeconds(60)) <= limit);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Employees_AnyArrivals_KeepBothDocumentedLimits()
    {
        var time = new FakeTimeProvider();
        var buckets = new LocalTokenBuckets(time);
        var rules = EndpointClasses.V1Employees.Buckets.Select(rule => new KeyedRule(rule.Name, rule)).ToArray();
        var sent = new List<DateTimeOffset>();
        for (var tick = 0; tick < 3_000; tick++)
        {
            time.Advance(TimeSpan.FromMilliseconds(50));
            if (tick % 600 > 250)
            {
                while (Take(buckets, rules).IsTaken)
                {
                    sent.Add(time.GetUtcNow());
                }
            }
        }

        sent.Count.ShouldBeGreaterThan(300);
        sent.Max(start => sent.Count(at => at >= start && at < start.AddSeconds(1))).ShouldBeLessThanOrEqualTo(15);
        sent.Max(start => sent.Count(at => at >= start && at < start.AddMinutes(1))).ShouldBeLessThanOrEqualTo(300);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Second_FourteenGoAtOnce_TheNextWaitsUntilTheFirstIsASecondAgo(bool shared)
    {
        await using var redis = shared ? await RedisServer.StartAsync() : null;
        await using var host = redis is null ? null : new ClientHost(register: services => services.AddPersonioRedis(redis.Configuration));
        var buckets = host?.Services.GetRequiredService<RedisTokenBuckets>() ?? (ITokenBuckets)new LocalTokenBuckets(new FakeTimeProvider());
        var rule = new KeyedRule("a", BucketRule.Second("a", 15));
        for (var i = 0; i < 14; i++)
        {
            (await buckets.TakeAsync([rule], None)).IsTaken.ShouldBeTrue();
        }

        var refused = await buckets.TakeAsync([rule], None);

        refused.IsTaken.ShouldBeFalse();
        refused.Wait.TotalSeconds.ShouldBeInRange(shared ? 0.3 : 1.1, 1.1);
        refused.PerSecond.ShouldBe(14 / 1.1, tolerance: 0.001);
    }

    [Theory]
    [InlineData(1, 14, 1.1)]
    [InlineData(0.5, 7, 1.1)]
    [InlineData(0.01, 1, 7.857)]
    [InlineData(20, 280, 1.1)]
    public void Times_OfASecond_KeepsTheSpeed(double factor, int requests, double seconds)
    {
        var rule = BucketRule.Second("a", 15).Times(factor);

        rule.Burst.ShouldBe(requests);
        rule.Within!.Value.TotalSeconds.ShouldBe(seconds, tolerance: 0.001);
        rule.PerSecond.ShouldBe(factor * 14 / 1.1, tolerance: 0.001);
    }

    [Fact]
    public void Take_SecondBucketEmpty_TakesFromNeither()
    {
        var buckets = new LocalTokenBuckets(new FakeTimeProvider());
        var wide = new KeyedRule("wide", new BucketRule("wide", BucketScope.Host, 2, 0.001, TimeSpan.Zero));
        var narrow = new KeyedRule("narrow", new BucketRule("narrow", BucketScope.Connection, 1, 1, TimeSpan.Zero));
        Take(buckets, narrow).IsTaken.ShouldBeTrue();

        Take(buckets, wide, narrow).Wait.ShouldBe(TimeSpan.FromSeconds(1));

        Take(buckets, wide).IsTaken.ShouldBeTrue();
        Take(buckets, wide).IsTaken.ShouldBeTrue();
        Take(buckets, wide).IsTaken.ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Block_ByARefusal_StopsAndThenGoesOnSlower(bool shared)
    {
        await using var redis = shared ? await RedisServer.StartAsync() : null;
        var time = new FakeTimeProvider();
        await using var host = redis is null ? null : new ClientHost(register: services => services.AddPersonioRedis(redis.Configuration));
        var buckets = host?.Services.GetRequiredService<RedisTokenBuckets>() ?? (ITokenBuckets)new LocalTokenBuckets(time);
        var rule = new KeyedRule("a", new BucketRule("a", BucketScope.Connection, 10, 10, TimeSpan.Zero));
        (await buckets.TakeAsync([rule], None)).Left.ShouldBe(9, tolerance: 0.5);

        await buckets.BlockAsync(rule, TimeSpan.FromSeconds(30), None);
        var blocked = await buckets.TakeAsync([rule], None);

        blocked.Wait.TotalSeconds.ShouldBe(30, tolerance: 1);
        blocked.PerSecond.ShouldBe(7, tolerance: 0.1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Correct_ByHeaders_AdoptsTheSizeAndLowersTheRest(bool shared)
    {
        await using var redis = shared ? await RedisServer.StartAsync() : null;
        await using var host = redis is null ? null : new ClientHost(register: services => services.AddPersonioRedis(redis.Configuration));
        var buckets = host?.Services.GetRequiredService<RedisTokenBuckets>() ?? (ITokenBuckets)new LocalTokenBuckets(new FakeTimeProvider());
        var rule = new KeyedRule("a", new BucketRule("a", BucketScope.Connection, 10, 0.01, TimeSpan.Zero));

        await buckets.CorrectAsync(rule, new RateHeaders(PerSecond: 0.02, Burst: 100, Remaining: 1), None);

        (await buckets.TakeAsync([rule], None)).IsTaken.ShouldBeTrue();
        var empty = await buckets.TakeAsync([rule], None);
        empty.IsTaken.ShouldBeFalse();
        empty.PerSecond.ShouldBe(0.019, tolerance: 0.0001);
    }

    [Fact]
    public async Task Take_FourProcessesOverRedis_GetWhatOneWould()
    {
        await using var redis = await RedisServer.StartAsync();
        var hosts = Enumerable.Range(0, 4).Select(_ => new ClientHost(register: services => services.AddPersonioRedis(redis.Configuration))).ToList();
        var rule = new KeyedRule("a", new BucketRule("a", BucketScope.Connection, 50, 0.001, TimeSpan.Zero));

        var answers = await Task.WhenAll(hosts.SelectMany(host => Enumerable.Range(0, 40).Select(_ =>
            host.Services.GetRequiredService<RedisTokenBuckets>().TakeAsync([rule], None).AsTask())));

        answers.Count(static answer => answer.IsTaken).ShouldBe(50);
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("/v1/company/employees", "GET", "v1.employees")]
    [InlineData("/v1/company/employees/{id}", "GET", "v1.other")]
    [InlineData("/v1/company/employees", "POST", "v1.other")]
    [InlineData("/v1/company/documents", "POST", "v1.documents")]
    public void Of_V1_IsTheClassWithTheLimit(string route, string method, string expected) =>
        EndpointClasses.Of(PersonioApi.V1, new HttpMethod(method), route).Name.ShouldBe(expected);

    [Fact]
    public void Of_V2_IsAClassForEachEndpoint()
    {
        EndpointClasses.Of(PersonioApi.V2, HttpMethod.Get, "/v2/persons").Buckets[0].PerSecond.ShouldBe(28.5);
        EndpointClasses.Of(PersonioApi.V2, HttpMethod.Get, "/v2/jobs/{id}").Name.ShouldBe("v2/jobs/{id}");
    }

    private static BucketAnswer Take(LocalTokenBuckets buckets, params KeyedRule[] rules)
    {
        var answer = buckets.TakeAsync(rules, None).AsTask();
        answer.IsCompletedSuccessfully.ShouldBeTrue();
        return answer.GetAwaiter().GetResult();
    }
}
