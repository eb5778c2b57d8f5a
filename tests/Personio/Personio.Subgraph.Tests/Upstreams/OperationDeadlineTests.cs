using System.Diagnostics;
using System.Text.Json;
using Personio.Sandbox;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Upstreams;

/// <summary>An operation's calls know by when it has to be done: what cannot be done by then is said at once, and what was done is kept.</summary>
public sealed class OperationDeadlineTests
{
    private const string Timeout = "--GraphQL:Limits:ExecutionTimeout=00:00:04";
    private const string Employees = "{ employees(first: 2) { nodes { id } } }";

    [Fact]
    public async Task Query_ThatWouldHaveToWaitLongerThanItMayTake_IsToldAtOnceForHowLong()
    {
        await using var session = await SubgraphSession.StartAsync(null, Timeout);
        await session.DataAsync(Employees);
        session.Sandbox.AddFault(new SandboxFault { Status = 429, RetryAfterSeconds = 8, Count = null, PathPrefix = "/v1/company/employees" });
        var asked = Stopwatch.StartNew();

        var first = Error(await session.AskAsync(Employees));
        var second = Error(await session.AskAsync(Employees));

        asked.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(3));
        first.GetProperty("code").GetString().ShouldBe("UPSTREAM_RATE_LIMITED");
        first.GetProperty("retryAfterMs").GetInt32().ShouldBe(8_000);

        // Personio is not asked again before its time is over.
        second.GetProperty("code").GetString().ShouldBe("UPSTREAM_RATE_LIMITED");
        second.TryGetProperty("upstreamStatus", out _).ShouldBeFalse();
        second.GetProperty("retryAfterMs").GetInt32().ShouldBeInRange(4_000, 8_500);
    }

    /// <summary>Without the clients' own end the operation would be given up as a whole.</summary>
    [Fact]
    public async Task Query_OfWhichOneCallTakesTooLong_HasTheDataOfTheOthers()
    {
        await using var session = await SubgraphSession.StartAsync(null, "--GraphQL:Limits:ExecutionTimeout=00:00:02");
        await session.DataAsync("{ employees(first: 1) { nodes { id } } offices { nodes { id } } }");
        session.Sandbox.AddFault(new SandboxFault { Latency = TimeSpan.FromSeconds(20), Count = null, PathPrefix = "/v2/workplaces" });

        var response = await session.AskAsync("{ employees(first: 2) { nodes { id } } offices { nodes { id } } }");

        response.GetProperty("data").GetProperty("employees").GetProperty("nodes").GetArrayLength().ShouldBe(2);
        var error = response.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        error.GetProperty("path").ToString().ShouldBe("""["offices"]""");
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("UPSTREAM_TIMEOUT");
    }

    /// <summary>The scope of a subscription lives on, and what it reads between events has no end; each event has its own.</summary>
    [Fact]
    public async Task Subscription_OlderThanAnOperationMayBe_GoesOn()
    {
        await using var session = await SubgraphSession.StartAsync(null, "--GraphQL:Limits:ExecutionTimeout=00:00:01", "--Personio:WebhookToken=s3cret");
        using var hr = await HrDesk.OpenAsync(session.Sandbox);
        await hr.RegisterWebhookAsync(new Uri(session.Address, "/webhooks/default"), "s3cret", "absence-period.created");
        var data = await session.DataAsync("{ employees(first: 1, where: { status: { eq: ACTIVE } }) { nodes { id } } absenceTypes { id unit } }");
        var employee = data.GetProperty("employees").GetProperty("nodes")[0].GetProperty("id").GetString()!;
        var type = data.GetProperty("absenceTypes").EnumerateArray().First(one => one.GetProperty("unit").GetString() == "DAY").GetProperty("id").GetString()!;
        await using var events = await session.SubscribeAsync(
            "subscription ($id: ID!) { absenceChanged(employeeId: $id) { absence { employee { id } } } }", new { id = employee });

        foreach (var day in new[] { "2031-03-03", "2031-03-04" })
        {
            await Task.Delay(TimeSpan.FromSeconds(1.2), TestContext.Current.CancellationToken);
            await hr.EnterAbsenceAsync(employee, type, day);
            var change = (await events.NextAsync()).GetProperty("absenceChanged");
            change.GetProperty("absence").GetProperty("employee").GetProperty("id").GetString().ShouldBe(employee);
        }
    }

    private static JsonElement Error(JsonElement response) => response.GetProperty("errors")[0].GetProperty("extensions");
}
