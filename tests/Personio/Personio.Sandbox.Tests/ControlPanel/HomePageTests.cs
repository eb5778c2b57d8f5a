using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.ControlPanel;

public sealed class HomePageTests
{
    [Fact]
    public async Task Get_ShowsCredentialsExamplesAndRecentCallsEscaped()
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 2 });
        using (await session.GetAsync("/v1/company/employees?email=%3Cb%3E&limit=1"))
        {
        }

        using var answer = await session.SendAsync(HttpMethod.Get, "/", null, null);

        answer.Status.ShouldBe(200);
        answer.MediaType.ShouldBe("text/html");
        answer.Text.ShouldContain("papi-sandbox-client-secret");
        answer.Text.ShouldContain($"curl -s {session.Server.BaseAddress}v1/auth");
        answer.Text.ShouldContain("email=%3Cb%3E&amp;limit=1");
        answer.Text.ShouldNotContain("<script");
        answer.Header("Content-Security-Policy")!.ShouldStartWith("default-src 'none'");
    }

    [Fact]
    public async Task Company_TellsItsNumbers()
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 40, Seed = 3 });

        using var answer = await session.SendAsync(HttpMethod.Get, "/__sandbox/company/summary", null, null);

        answer.Json.GetProperty("employees").GetInt32().ShouldBe(40);
        answer.Json.GetProperty("seed").GetInt32().ShouldBe(3);
        answer.Json.GetProperty("today").GetString().ShouldBe("2026-06-15");
        answer.Json.GetProperty("employeesByStatus").EnumerateObject().Sum(status => status.Value.GetInt32()).ShouldBe(40);
        answer.Json.GetProperty("openEndedAbsences").GetInt32().ShouldBeGreaterThan(0);
    }
}
