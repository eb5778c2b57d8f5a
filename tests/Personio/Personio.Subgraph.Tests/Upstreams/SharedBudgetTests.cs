using System.Diagnostics;
using Personio.Client.Tests.Testing;
using Personio.Sandbox;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Upstreams;

/// <summary>Two replicas before one Personio that keeps its documented limits: together they stay within what one may ask.</summary>
public sealed class SharedBudgetTests
{
    // Of the limit by the minute so many may go at once, and so many follow each second.
    private const int AtOnce = 75;
    private const double PerSecond = 3.7;
    private const int Operations = 60;

    [Fact]
    public async Task Operations_OfTwoReplicasWithOneRedis_MeetNoRefusal()
    {
        await using var redis = await RedisServer.StartAsync();
        string[] shared = [$"--Redis:Configuration={redis.Configuration}", "--Personio:RateLimitFactor=1", "--Personio:Cache:OperationTimeout=00:00:05", "--Personio:Cache:Enabled=false"];
        await using var one = await SubgraphSession.StartAsync(new SandboxOptions { Employees = 60, RateLimits = SandboxRateLimits.Documented }, shared);
        await using var other = await one.StartReplicaAsync(shared);

        // Each is another read, so that none can be answered by another's call.
        var started = Stopwatch.GetTimestamp();
        var answers = await Task.WhenAll(Enumerable.Range(1, Operations).Select(first =>
            (first % 2 == 0 ? one : other).AskAsync($"{{ employees(first: {first}) {{ nodes {{ id }} }} }}")));

        answers.ShouldAllBe(answer => answer.GetProperty("data").GetProperty("employees").GetProperty("nodes").GetArrayLength() > 0);
        var calls = one.TakeCalls();
        calls.Count.ShouldBe(Operations);
        calls.ShouldAllBe(call => call.Status == 200);

        // Both count in the same bucket: what one has spent the other does not have.
        var left = (await other.DataAsync("{ connection { budgets { name remaining } } }")).GetProperty("connection").GetProperty("budgets").EnumerateArray()
            .Single(budget => budget.GetProperty("name").GetString() == "v1.employees").GetProperty("remaining").GetInt32();
        left.ShouldBeLessThanOrEqualTo((int)(AtOnce - Operations + (PerSecond * Stopwatch.GetElapsedTime(started).TotalSeconds) + 1));
    }
}
