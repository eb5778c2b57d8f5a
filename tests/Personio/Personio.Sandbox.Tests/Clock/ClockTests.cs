using System.Text;
using Personio.Sandbox.Tests.Hosting;
using Personio.Sandbox.Tests.Webhooks;

namespace Personio.Sandbox.Tests.Clock;

public sealed class ClockTests
{
    private static readonly SandboxOptions Small = new() { Employees = 2 };

    [Fact]
    public async Task Advance_PastTheLifeOfATokenExpiresIt()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await PutAsync(session, """{"advanceSeconds":90000}""");

        answer.Status.ShouldBe(200, answer.Text);
        using var refused = await session.GetAsync("/v2/absence-types");
        refused.Status.ShouldBe(401);
    }

    [Fact]
    public async Task Advance_ADay_DatesTheNextChange()
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 2, TokenLifetime = TimeSpan.FromDays(9) });
        var path = $"/v2/persons/{session.Server.Company.ChiefExecutiveId}";
        await session.RenameAsync("Neo");
        var before = (await session.GetJsonAsync(path)).GetProperty("updated_at").GetDateTimeOffset();

        session.Server.AdvanceClock(TimeSpan.FromDays(1));
        await session.RenameAsync("Trinity");

        var after = (await session.GetJsonAsync(path)).GetProperty("updated_at").GetDateTimeOffset();
        (after - before).ShouldBeInRange(TimeSpan.FromDays(1), TimeSpan.FromDays(1.1));
    }

    [Fact]
    public async Task Stop_LetsTimeStandStillUntilItGoesOn()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var stopped = await PutAsync(session, """{"stopped":true}""");
        using var later = await session.SendAsync(HttpMethod.Get, "/__sandbox/clock", null, null);
        using var going = await PutAsync(session, """{"stopped":false}""");

        stopped.Json.GetProperty("stopped").GetBoolean().ShouldBeTrue();
        later.Json.GetProperty("now").GetString().ShouldBe(stopped.Json.GetProperty("now").GetString());
        going.Json.GetProperty("stopped").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"advanceSeconds":-1}""")]
    [InlineData("""{"advanceSeconds":1e12}""")]
    [InlineData("""{"advance":1}""")]
    [InlineData("null")]
    public async Task Put_Nonsense_Returns400(string body)
    {
        await using var session = await SandboxSession.StartAsync(Small, signIn: false);

        using var answer = await PutAsync(session, body);

        answer.Status.ShouldBe(400);
        answer.Text.ShouldContain("advanceSeconds");
    }

    private static Task<Answer> PutAsync(SandboxSession session, string json)
        => session.SendAsync(HttpMethod.Put, "/__sandbox/clock", new StringContent(json, Encoding.UTF8, "application/json"), null);
}
