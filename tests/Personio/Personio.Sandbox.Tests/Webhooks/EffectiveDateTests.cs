using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.Webhooks;

/// <summary>Events that come on their day.</summary>
public sealed class EffectiveDateTests
{
    [Fact]
    public async Task FirstDay_OfAnEmployment_IsToldOnThatDayAndNotWhenItIsEntered()
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 3, RateLimits = SandboxRateLimits.Off });
        await using var inbox = await WebhookInbox.StartAsync();
        var webhook = await session.RegisterAsync(inbox, "employment.started,person.created");
        using var created = await session.SendV2Async(HttpMethod.Post, "/v2/persons",
            """{"first_name":"A","last_name":"B","employments":[{"employment_start_date":"2026-06-17"}]}""");
        var person = created.Json.GetProperty("id").GetString()!;
        (await inbox.NextAsync()).Body.ShouldContain("person.created");

        session.Server.AdvanceClock(TimeSpan.FromDays(1));
        await session.SignInAsync();
        using var ping = await session.SendV2Async(HttpMethod.Post, webhook + "/ping");
        (await inbox.NextAsync()).Body.ShouldContain("\"ping\"", customMessage: "it is the day before");

        session.Server.AdvanceClock(TimeSpan.FromDays(1));

        var body = (await inbox.NextAsync()).Body;
        body.ShouldContain("employment.started");
        body.ShouldContain($"\"person\":{{\"id\":\"{person}\"}}", customMessage: "without the person nobody could read the employment");
        await session.SignInAsync();
        (await session.GetJsonAsync($"/v1/company/employees/{person}")).GetProperty("data").GetProperty("attributes").GetProperty("status")
            .GetProperty("value").GetString().ShouldBe("active");
        session.Server.Company.Today.ShouldBe(new DateOnly(2026, 6, 17));
    }
}
