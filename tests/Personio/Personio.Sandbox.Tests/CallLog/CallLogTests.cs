using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.CallLog;

public sealed class CallLogTests
{
    private static readonly SandboxOptions Small = new() { Employees = 2 };

    [Fact]
    public async Task Calls_OfTheApi_AreRecordedWithTheirRoute()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        session.Server.ClearCalls();
        using (await session.GetAsync("/v1/company/employees/17?attributes[]=id"))
        {
        }

        using var answer = await session.SendAsync(HttpMethod.Get, "/__sandbox/calls", null, null);

        answer.Json.GetArrayLength().ShouldBe(1);
        var call = answer.Json[0];
        call.EnumerateObject().Select(member => member.Name)
            .ShouldBe(["sequence", "time", "method", "path", "query", "route", "status", "durationMilliseconds"]);
        call.GetProperty("method").GetString().ShouldBe("GET");
        call.GetProperty("path").GetString().ShouldBe("/v1/company/employees/17");
        call.GetProperty("query").GetString().ShouldBe("?attributes[]=id");
        call.GetProperty("route").GetString().ShouldBe("/v1/company/employees/{id}");
        call.GetProperty("status").GetInt32().ShouldBe(404);
        call.GetProperty("durationMilliseconds").GetDouble().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Calls_OfTheSandboxItself_AreNotRecorded()
    {
        await using var session = await SandboxSession.StartAsync(Small, signIn: false);
        foreach (var path in new[] { "/", "/__sandbox/company", "/__sandbox/calls" })
        {
            using var answer = await session.SendAsync(HttpMethod.Get, path, null, null);
            answer.Status.ShouldBe(200);
        }

        session.Server.GetCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Calls_Since_ReturnsLaterOnesOnly()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var last = session.Server.GetCalls()[^1].Sequence;
        using (await session.GetAsync("/v2/absence-types"))
        {
        }

        using var answer = await session.SendAsync(HttpMethod.Get, $"/__sandbox/calls?since={last}", null, null);

        answer.Json.EnumerateArray().Select(call => call.GetProperty("path").GetString()).ShouldBe(["/v2/absence-types"]);
        answer.Json[0].GetProperty("sequence").GetInt64().ShouldBe(last + 1);
    }

    [Fact]
    public async Task Calls_SinceNonsense_Returns400()
    {
        await using var session = await SandboxSession.StartAsync(Small, signIn: false);

        using var answer = await session.SendAsync(HttpMethod.Get, "/__sandbox/calls?since=monday", null, null);

        answer.Status.ShouldBe(400);
    }

    [Fact]
    public async Task Delete_ClearsButKeepsCounting()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var last = session.Server.GetCalls()[^1].Sequence;

        using var deleted = await session.SendAsync(HttpMethod.Delete, "/__sandbox/calls", null, null);

        deleted.Status.ShouldBe(204);
        session.Server.GetCalls().ShouldBeEmpty();
        using (await session.GetAsync("/v2/absence-types"))
        {
        }

        session.Server.GetCalls().Single().Sequence.ShouldBe(last + 1);
    }

    [Fact]
    public async Task Query_WithCredentials_IsRecordedWithoutThem()
    {
        await using var session = await SandboxSession.StartAsync(Small, signIn: false);
        using (await session.PostFormAsync("/v1/auth?client_id=me&client_secret=hush"))
        {
        }

        var call = session.Server.GetCalls().Single();
        call.Status.ShouldBe(403);
        call.Query.ShouldBe("?client_id=***&client_secret=***");
    }

    [Fact]
    public void Recorder_BeyondItsCapacity_DropsTheOldest()
    {
        var recorder = new Sandbox.CallLog.CallRecorder();
        for (var call = 0; call < Sandbox.CallLog.CallRecorder.Capacity + 5; call++)
        {
            recorder.Add(sequence => new SandboxCall(sequence, default, "GET", "/", "", null, 200, 0));
        }

        var kept = recorder.Since(0);
        kept.Length.ShouldBe(10_000);
        kept[0].Sequence.ShouldBe(6);
    }
}
