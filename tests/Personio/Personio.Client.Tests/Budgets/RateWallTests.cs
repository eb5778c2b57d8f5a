using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client.Errors;
using Personio.Client.Redis;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Budgets;

/// <summary>More requests than Personio allows, from two processes over one Redis, against a server that counts for itself.</summary>
public sealed class RateWallTests
{
    private const string Employees = "GET /v1/company/employees";
    private static readonly TimeSpan CallTime = TimeSpan.FromSeconds(4);

    private readonly Lock gate = new();
    private readonly List<long> arrivals = [];
    private int refusals;

    [Fact]
    public async Task Read_FiveHundredAtOnce_MeetNoWallAndTheRestIsToldAtOnce()
    {
        await using var redis = await RedisServer.StartAsync();
        var stub = new PersonioStub();
        stub.On(Employees, _ => Count(most: 15, within: TimeSpan.FromSeconds(1))
            ? PersonioStub.Json("""{"success":true,"data":[]}""")
            : Refuse());
        await using var one = Process(stub, redis);
        await using var other = Process(stub, redis);
        var started = TimeProvider.System.GetTimestamp();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => AskAsync(i % 2 == 0 ? one : other, i)));

        refusals.ShouldBeLessThanOrEqualTo(outcomes.Length / 100);
        outcomes.Count(static outcome => outcome is null).ShouldBeInRange(10, 45);
        var refused = outcomes.OfType<PersonioRateLimitedException>().ToList();
        refused.Count.ShouldBe(outcomes.Count(static outcome => outcome is not null));
        refused.ShouldAllBe(static refusal => refusal.RetryAfter > TimeSpan.Zero && refusal.Status == null);
        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(CallTime + TimeSpan.FromSeconds(6));
    }

    [Fact]
    public async Task Read_WallNobodyKnewOf_IsRunIntoOnceAndThenHeeded()
    {
        await using var redis = await RedisServer.StartAsync();
        var stub = new PersonioStub();
        stub.On(Employees, static _ =>
        {
            var answer = PersonioStub.Status(HttpStatusCode.TooManyRequests);
            answer.Headers.Add("Retry-After", "60");
            return answer;
        });
        await using var one = Process(stub, redis);
        await using var other = Process(stub, redis);
        await AskAsync(one, 0);

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 200).Select(i => AskAsync(i % 2 == 0 ? one : other, i)));

        stub.Count(Employees).ShouldBe(1);
        outcomes.ShouldAllBe(static outcome => outcome is PersonioRateLimitedException);
        outcomes.Cast<PersonioRateLimitedException>().Max(static refusal => refusal.RetryAfter!.Value.TotalSeconds).ShouldBeInRange(50, 110);
    }

    [Fact]
    public async Task Read_HeadersTellOfALargerBucket_ItIsUsed()
    {
        var stub = new PersonioStub();
        for (var i = 0; i < 100; i++)
        {
            stub.On($"GET /v2/absence-periods/{i}", static _ =>
            {
                var answer = PersonioStub.Status(HttpStatusCode.NotFound);
                answer.Headers.Add("x-ratelimit-replenish-rate", "1000");
                answer.Headers.Add("x-ratelimit-burst-capacity", "1000");
                answer.Headers.Add("x-ratelimit-requested-tokens", "1");
                answer.Headers.Add("x-ratelimit-remaining", "900");
                return answer;
            });
        }

        await using var host = new ClientHost(stub, configure: static options => options.TotalTimeout = options.AttemptTimeout = TimeSpan.FromMinutes(1));
        await host.Absences.GetAsync("0");
        var started = TimeProvider.System.GetTimestamp();

        await Task.WhenAll(Enumerable.Range(1, 99).Select(i => host.Absences.GetAsync($"{i}")));

        // Ten a second would take nine seconds.
        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(7));
    }

    private static ClientHost Process(PersonioStub stub, RedisServer redis) => new(
        stub,
        configure: static options => options.TotalTimeout = options.AttemptTimeout = CallTime,
        register: services => services.AddPersonioRedis(redis.Configuration).AddSingleton(PatientGate.Create));

    private static async Task<PersonioException?> AskAsync(ClientHost host, int page)
    {
        try
        {
            await host.Employees.ListPageAsync(page, limit: 1);
            return null;
        }
        catch (PersonioException outcome)
        {
            return outcome;
        }
    }

    private bool Count(int most, TimeSpan within)
    {
        lock (gate)
        {
            var now = TimeProvider.System.GetTimestamp();
            arrivals.RemoveAll(arrival => TimeProvider.System.GetElapsedTime(arrival, now) > within);
            arrivals.Add(now);
            return arrivals.Count <= most;
        }
    }

    private HttpResponseMessage Refuse()
    {
        Interlocked.Increment(ref refusals);
        return PersonioStub.Status(HttpStatusCode.TooManyRequests);
    }
}
