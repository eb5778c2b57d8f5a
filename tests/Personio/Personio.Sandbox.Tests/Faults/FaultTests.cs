using System.Diagnostics;
using System.Text;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.Faults;

public sealed class FaultTests
{
    private const string Employees = "/v1/company/employees";

    private static readonly SandboxOptions Small = new() { Employees = 2 };

    [Fact]
    public async Task FailNext_Twice_FailsTwoCallsAndThenNoMore()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        session.Server.FailNext(500, count: 2);

        (await StatusesAsync(session, Employees, 3)).ShouldBe([500, 500, 200]);
        session.Server.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task AddFault_WithPathAndMethod_SparesOtherCalls()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        session.Server.AddFault(new SandboxFault { Status = 503, PathPrefix = "/v2/", Method = "GET" });

        (await StatusesAsync(session, Employees, 1)).ShouldBe([200]);
        (await StatusesAsync(session, "/v2/absence-types", 2)).ShouldBe([503, 200]);
    }

    [Fact]
    public async Task Put_OverHttp_ReplacesTheFaults()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        session.Server.FailNext(500, count: 50);

        using var put = await PutAsync(session, """[{"status":429,"count":1,"path":"/v1/company/employees","retryAfterSeconds":7}]""");

        put.Status.ShouldBe(200);
        using var failed = await session.GetAsync(Employees);
        failed.Status.ShouldBe(429);
        failed.Header("Retry-After").ShouldBe("7");
        failed.Json.GetProperty("error").GetProperty("code").GetInt32().ShouldBe(429);
        (await StatusesAsync(session, Employees, 1)).ShouldBe([200]);
    }

    [Fact]
    public async Task Get_OverHttp_TellsWhatIsLeft()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        session.Server.AddFault(new SandboxFault { Status = 502, Count = 3, Body = SandboxFaultBody.Gateway });
        await StatusesAsync(session, Employees, 1);

        using var answer = await session.SendAsync(HttpMethod.Get, "/__sandbox/faults", null, null);

        answer.Json.GetArrayLength().ShouldBe(1);
        answer.Json[0].GetProperty("status").GetInt32().ShouldBe(502);
        answer.Json[0].GetProperty("count").GetInt32().ShouldBe(2);
        answer.Json[0].GetProperty("body").GetString().ShouldBe("gateway", "in the words that PUT takes");
        answer.Json[0].GetProperty("answer").GetString().ShouldBe("intact");
    }

    [Fact]
    public async Task Delete_OverHttp_EndsThem()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        session.Server.AddFault(new SandboxFault { Status = 500, Count = null });
        (await StatusesAsync(session, Employees, 3)).ShouldBe([500, 500, 500]);

        using var answer = await session.SendAsync(HttpMethod.Delete, "/__sandbox/faults", null, null);

        answer.Status.ShouldBe(204);
        (await StatusesAsync(session, Employees, 1)).ShouldBe([200]);
    }

    [Fact]
    public async Task Put_WithTheLeast_HitsOneCallForSure()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var put = await PutAsync(session, """[{"status":503}]""");

        session.Server.Faults.ShouldHaveSingleItem().ShouldBe(new SandboxFault { Status = 503 });
        (await StatusesAsync(session, Employees, 2)).ShouldBe([503, 200]);
    }

    [Theory]
    [InlineData("{}", "array")]
    [InlineData("""[{"status":200}]""", "400 to 599")]
    [InlineData("""[{"status":500,"count":0}]""", "count")]
    [InlineData("""[{"latencyMilliseconds":90000}]""", "60000")]
    [InlineData("""[{"count":1}]""", "does nothing")]
    [InlineData("""[{"status":500,"percent":0}]""", "percent")]
    [InlineData("""[{"stauts":500}]""", "stauts")]
    public async Task Put_Nonsense_Returns400SayingWhy(string body, string word)
    {
        await using var session = await SandboxSession.StartAsync(Small, signIn: false);

        using var answer = await PutAsync(session, body);

        answer.Status.ShouldBe(400);
        answer.Json.GetProperty("error").GetString()!.ShouldContain(word);
    }

    [Fact]
    public async Task Latency_WithoutStatus_DelaysTheRealAnswer()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        session.Server.AddFault(new SandboxFault { Latency = TimeSpan.FromMilliseconds(150) });
        var watch = Stopwatch.StartNew();

        (await StatusesAsync(session, Employees, 1)).ShouldBe([200]);

        watch.ElapsedMilliseconds.ShouldBeGreaterThanOrEqualTo(140);
    }

    [Theory]
    [InlineData(SandboxFaultBody.Empty, null, "")]
    [InlineData(SandboxFaultBody.Html, "text/html", "<html>")]
    public async Task Body_EmptyOrHtml_IsNotJson(SandboxFaultBody body, string? mediaType, string start)
    {
        await using var session = await SandboxSession.StartAsync(Small);
        session.Server.AddFault(new SandboxFault { Status = 502, Body = body });

        using var answer = await session.GetAsync(Employees);

        answer.Status.ShouldBe(502);
        answer.MediaType.ShouldBe(mediaType);
        answer.Text.ShouldStartWith(start);
    }

    [Fact]
    public async Task Status_OnV2_ComesAsProblem()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        session.Server.FailNext(500);

        using var answer = await session.GetAsync("/v2/absence-types");

        answer.MediaType.ShouldBe("application/problem+json");
        answer.Json.GetProperty("errors").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("/v1/recruiting/applications", "application/json", "errors[0].status=503")]
    [InlineData("/v1/company/custom-reports/reports", "application/json", "[0].status=503")]
    [InlineData("/v1/company/employees", "application/json", "error.code=503")]
    [InlineData("/v2/recruiting/jobs", "application/problem+json", "errors[0].title=Service Unavailable")]
    [InlineData("/xml", "text/html", null)]
    [InlineData("/career-site/sandbox-werke/xml", "text/html", null)]
    public async Task Status_OfEachApi_ComesInItsOwnShape(string path, string mediaType, string? member)
    {
        await using var session = await SandboxSession.StartAsync(Small, signIn: false);
        session.Server.FailNext(503);

        using var answer = await session.GetAsync(path);

        answer.Status.ShouldBe(503);
        answer.MediaType.ShouldBe(mediaType);
        if (member is null)
        {
            answer.Text.ShouldContain("503 Service Unavailable");
        }
        else
        {
            JsonPath.Read(answer.Json, member.Split('=')[0]).ToString().ShouldBe(member.Split('=')[1]);
        }
    }

    [Fact]
    public async Task Percent_HitsSoManyOfTheCallsByTheSeedsChance()
    {
        var hits = new List<string>();
        foreach (var seed in new[] { 7, 7, 8 })
        {
            await using var session = await SandboxSession.StartAsync(Small with { Seed = seed, RateLimits = SandboxRateLimits.Off });
            session.Server.AddFault(new SandboxFault { Status = 404, Body = SandboxFaultBody.Gateway, Percent = 30, Count = null });
            hits.Add(string.Join(' ', await StatusesAsync(session, "/v2/absence-types", 100)));
        }

        hits[0].ShouldBe(hits[1], "the same seed has the same luck");
        hits[0].ShouldNotBe(hits[2]);
        hits[0].Split(' ').Count(status => status == "404").ShouldBeInRange(15, 45);
    }

    [Fact]
    public async Task Disconnect_CutsTheConnectionAndIsLoggedWithoutStatus()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        session.Server.ClearCalls();
        session.Server.AddFault(new SandboxFault { Disconnect = true });

        await Should.ThrowAsync<HttpRequestException>(async () => (await session.GetAsync(Employees)).Dispose());

        (await StatusesAsync(session, Employees, 1)).ShouldBe([200]);
        session.Server.GetCalls().Select(call => call.Status).ShouldBe([0, 200]);
    }

    [Fact]
    public async Task AddFault_ThatDoesNothing_Throws()
    {
        await using var session = await SandboxSession.StartAsync(Small, signIn: false);

        Should.Throw<ArgumentException>(() => session.Server.AddFault(new SandboxFault())).Message.ShouldContain("does nothing");
    }

    private static async Task<int[]> StatusesAsync(SandboxSession session, string path, int calls)
    {
        var statuses = new int[calls];
        for (var call = 0; call < calls; call++)
        {
            using var answer = await session.GetAsync(path);
            statuses[call] = answer.Status;
        }

        return statuses;
    }

    private static Task<Answer> PutAsync(SandboxSession session, string json)
        => session.SendAsync(HttpMethod.Put, "/__sandbox/faults", new StringContent(json, Encoding.UTF8, "application/json"), null);
}
