using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;
using Personio.Sandbox.Tests.Webhooks;

namespace Personio.Sandbox.Tests.Faults;

/// <summary>Faults that let the call be carried out, and those that one request asks for.</summary>
public sealed class SpoiltAnswerTests
{
    private const string Persons = "/v2/persons?limit=2";

    private static readonly SandboxOptions Small = new() { Employees = 5 };

    [Theory]
    [InlineData(502, false)]
    [InlineData(null, true)]
    public async Task AfterTheCall_LosesTheAnswerOfAChangeThatWasMade(int? status, bool disconnect)
    {
        await using var session = await SandboxSession.StartAsync(Small);
        session.Server.AddFault(new SandboxFault { Status = status, Disconnect = disconnect, AfterTheCall = true, Method = "POST" });

        var answered = await StatusAsync(() => session.SendV2Async(HttpMethod.Post, "/v2/persons", """{"first_name":"A","last_name":"B"}"""));

        answered.ShouldBe(status);
        session.Server.Company.Employees.ShouldBe(6);
    }

    [Theory]
    [InlineData(502, false)]
    [InlineData(null, true)]
    public async Task BeforeTheCall_MakesNoChange(int? status, bool disconnect)
    {
        await using var session = await SandboxSession.StartAsync(Small);
        session.Server.AddFault(new SandboxFault { Status = status, Disconnect = disconnect, Method = "POST" });

        var answered = await StatusAsync(() => session.SendV2Async(HttpMethod.Post, "/v2/persons", """{"first_name":"A","last_name":"B"}"""));

        answered.ShouldBe(status);
        session.Server.Company.Employees.ShouldBe(5);
    }

    [Fact]
    public async Task Truncated_IsHalfAnAnswerOfTheLengthItSays()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        using var whole = await session.GetAsync(Persons);
        session.Server.AddFault(new SandboxFault { Answer = SandboxFaultAnswer.Truncated });

        using var half = await session.GetAsync(Persons);

        half.Status.ShouldBe(200);
        whole.Text.ShouldStartWith(half.Text);
        Should.Throw<JsonException>(() => half.Json);
    }

    [Fact]
    public async Task CutShort_EndsTheConnectionInTheMiddle()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        session.Server.AddFault(new SandboxFault { Answer = SandboxFaultAnswer.CutShort });

        (await StatusAsync(() => session.GetAsync(Persons))).ShouldBeNull();
    }

    [Fact]
    public async Task WrongContentType_IsStillTheRealAnswer()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        session.Server.AddFault(new SandboxFault { Answer = SandboxFaultAnswer.WrongContentType });

        using var answer = await session.GetAsync(Persons);

        answer.MediaType.ShouldBe("text/html");
        answer.Json.GetProperty("_data").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Oversized_IsMoreThanTwentyMegabytes()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        session.Server.AddFault(new SandboxFault { Answer = SandboxFaultAnswer.Oversized });

        using var answer = await session.GetAsync(Persons);

        answer.Text.Length.ShouldBeGreaterThan(20 * 1024 * 1024);
    }

    [Fact]
    public async Task Slow_TakesItsTimeAndComesWhole()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        session.Server.AddFault(new SandboxFault { Answer = SandboxFaultAnswer.Slow });
        var watch = Stopwatch.StartNew();

        using var answer = await session.GetAsync(Persons);

        answer.Json.GetProperty("_data").GetArrayLength().ShouldBe(2);
        watch.Elapsed.ShouldBeGreaterThan(TimeSpan.FromSeconds(4));
    }

    [Fact]
    public async Task DuplicateRows_BeginAPageWithTheLastRowOfTheOneBefore()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        session.Server.AddFault(new SandboxFault { Answer = SandboxFaultAnswer.DuplicateRows, Count = null });

        var first = await session.GetJsonAsync(Persons);
        var next = first.GetProperty("_meta").GetProperty("links").GetProperty("next").GetProperty("href").GetString()!;
        var second = await session.GetJsonAsync(new Uri(next).PathAndQuery);

        first.GetProperty("_data").GetArrayLength().ShouldBe(3);
        second.GetProperty("_data")[0].GetRawText().ShouldBe(first.GetProperty("_data")[2].GetRawText());
    }

    [Fact]
    public async Task NextIsItself_LeadsNowhere()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        session.Server.AddFault(new SandboxFault { Answer = SandboxFaultAnswer.NextIsItself });

        var page = await session.GetJsonAsync(Persons);

        new Uri(page.GetProperty("_meta").GetProperty("links").GetProperty("next").GetProperty("href").GetString()!).PathAndQuery.ShouldBe(Persons);
    }

    [Fact]
    public async Task RevokeToken_RefusesTheTokenFromThenOn()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        session.Server.AddFault(new SandboxFault { RevokeToken = true });

        using var first = await session.GetAsync(Persons);
        using var second = await session.GetAsync(Persons);

        (first.Status, second.Status).ShouldBe((401, 401));
    }

    [Fact]
    public async Task Gateway_AnswersAsIfThePathWereUnknown()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        session.Server.AddFault(new SandboxFault { Status = 404, Body = SandboxFaultBody.Gateway });

        using var answer = await session.GetAsync(Persons);

        answer.Status.ShouldBe(404);
        answer.Json.GetProperty("errors")[0].GetProperty("_meta").GetProperty("path").GetString().ShouldBe("/v2/persons");
    }

    [Fact]
    public async Task RateHeaders_OfAWallSayThatNothingIsLeft()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        session.Server.AddFault(new SandboxFault { Status = 429, RateHeaders = true });

        using var answer = await session.GetAsync(Persons);

        answer.Header("x-ratelimit-remaining").ShouldBe("0");
        answer.Header("Retry-After").ShouldBeNull();
    }

    [Fact]
    public async Task Header_OfARequest_HitsThatRequestAloneAndSpendsNothing()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        session.Server.FailNext(500);

        (await WithHeaderAsync(session, """{"status":418}""")).ShouldBe(418);

        session.Server.Faults.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("status=500")]
    [InlineData("""{"status":200}""")]
    [InlineData("""{"answer":"truncated","status":500}""")]
    public async Task Header_ThatIsNoFault_Returns400(string header)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        (await WithHeaderAsync(session, header)).ShouldBe(400);
    }

    [Fact]
    public async Task Options_WithFaults_AreInForceFromTheStart()
    {
        await using var session = await SandboxSession.StartAsync(Small with { Faults = [new SandboxFault { Status = 503, PathPrefix = "/v2/persons" }] });

        using var answer = await session.GetAsync(Persons);

        answer.Status.ShouldBe(503);
    }

    [Fact]
    public async Task Options_WithAFaultThatCannotBeUsed_StopTheStart()
        => (await Should.ThrowAsync<SandboxStartException>(() => SandboxServer.StartAsync(Small with { Faults = [new SandboxFault()] })))
            .Message.ShouldContain("does nothing");

    private static async Task<int?> StatusAsync(Func<Task<Answer>> send)
    {
        try
        {
            using var answer = await send();
            return answer.Status;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static async Task<int> WithHeaderAsync(SandboxSession session, string fault)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Persons);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", session.V2Token);
        request.Headers.Add("X-Sandbox-Fault", fault);
        using var response = await session.Http.SendAsync(request);
        return (int)response.StatusCode;
    }
}
