using System.Text;
using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;
using Personio.Sandbox.Tests.Webhooks;

namespace Personio.Sandbox.Tests.ControlPanel;

/// <summary>What the control page asks the sandbox.</summary>
public sealed class PanelEndpointTests
{
    private static readonly SandboxOptions Small = new() { Employees = 40, Seed = 3 };

    [Fact]
    public async Task Summary_TellsTheCompanyInNumbers()
    {
        await using var session = await SandboxSession.StartAsync(Small, signIn: false);

        var summary = await GetAsync(session, "company/summary");

        summary.GetProperty("employees").GetInt32().ShouldBe(40);
        summary.GetProperty("seed").GetInt32().ShouldBe(3);
        summary.GetProperty("today").GetString().ShouldBe("2026-06-15");
        summary.GetProperty("employeesByStatus").EnumerateObject().Sum(status => status.Value.GetInt32()).ShouldBe(40);
        summary.GetProperty("openEndedAbsences").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Credentials_TellNoSecretUntilAskedForThem()
    {
        await using var session = await SandboxSession.StartAsync(Small, signIn: false);

        var told = await GetAsync(session, "credentials");
        var secrets = await GetAsync(session, "credentials/secrets");

        told.GetProperty("clientId").GetString().ShouldBe(SandboxCredentials.DefaultClientId);
        told.GetRawText().ShouldNotContain(SandboxCredentials.DefaultClientSecret);
        told.GetRawText().ShouldNotContain(SandboxCredentials.DefaultRecruitingToken);
        secrets.GetProperty("clientSecret").GetString().ShouldBe(SandboxCredentials.DefaultClientSecret);
    }

    [Fact]
    public async Task Employees_AreFoundByAllWordsInAnyOfTheirFields()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var everybody = await GetAsync(session, "employees");
        var one = everybody.GetProperty("employees")[7];

        var byName = await GetAsync(session, $"employees?search={Uri.EscapeDataString(one.GetProperty("email").GetString()!.ToUpperInvariant())}");
        var byId = await GetAsync(session, $"employees?search={one.GetProperty("id")}");
        var byTwo = await GetAsync(session, $"employees?search={Uri.EscapeDataString($"{one.GetProperty("status").GetString()} {one.GetProperty("email").GetString()}")}");
        var nobody = await GetAsync(session, "employees?search=zzz%20active");

        everybody.GetProperty("total").GetInt32().ShouldBe(40);
        foreach (var found in new[] { byName, byId, byTwo })
        {
            found.GetProperty("employees")[0].GetProperty("id").GetInt64().ShouldBe(one.GetProperty("id").GetInt64());
        }

        nobody.GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task CreateEmployee_ByHand_NeedsNoTokenMeetsNoFaultAndIsNoCall()
    {
        await using var session = await SandboxSession.StartAsync(Small, signIn: false);
        session.Server.AddFault(new SandboxFault { Status = 500, Count = null });

        using var created = await PostAsync(session, "employees", """{"employee":{"first_name":"Ada","last_name":"B","email":"ada@b.test"}}""");
        using var again = await PostAsync(session, "employees", """{"employee":{"first_name":"Ada","last_name":"B","email":"ada@b.test"}}""");

        created.Status.ShouldBe(200, created.Text);
        again.Json.GetProperty("error").GetProperty("error_data").GetProperty("email")[0].GetString().ShouldBe("The email has already been taken.");
        (await GetAsync(session, $"employees?search={created.Json.GetProperty("data").GetProperty("id")}")).GetProperty("total").GetInt32().ShouldBe(1);
        session.Server.GetCalls().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("person.updated", "person")]
    [InlineData("employment.started", "employment")]
    [InlineData("absence-period.deleted", "absence_period")]
    [InlineData("attendance-period.created", "attendance_period")]
    [InlineData("document.signed", "document")]
    public async Task Fire_AnEvent_TellsTheWebhookOfSomethingThatIsThere(string name, string key)
    {
        await using var session = await SandboxSession.StartAsync(Small);
        await using var inbox = await WebhookInbox.StartAsync();
        var webhook = await session.RegisterAsync(inbox, rest: "\"auth_type\":\"TOKEN\",\"token\":\"Basic secret\"");
        var listed = (await GetAsync(session, "webhooks")).GetProperty("webhooks")[0];

        using var fired = await PostAsync(session, $"webhooks/{listed.GetProperty("id").GetString()}/fire", $$"""{"event":"{{name}}"}""");

        fired.Status.ShouldBe(202, fired.Text);
        listed.GetRawText().ShouldNotContain("secret");
        using var letter = JsonDocument.Parse((await inbox.NextAsync()).Body);
        letter.RootElement.GetProperty("event_name").GetString().ShouldBe(name);
        letter.RootElement.GetProperty("payload").GetProperty(key).GetProperty("id").GetString().ShouldNotBeNullOrEmpty();
        await session.ActivityAsync(webhook, 1);
        var last = (await GetAsync(session, "webhooks")).GetProperty("webhooks")[0].GetProperty("last");
        (last.GetProperty("result").GetString(), last.GetProperty("delivered").GetBoolean()).ShouldBe(("200", true));
    }

    [Theory]
    [InlineData("""{"event":"person.promoted"}""", 400)]
    [InlineData("{}", 400)]
    [InlineData("no", 400)]
    [InlineData("""{"event":"person.updated"}""", 404)]
    public async Task Fire_WhatCannotBe_IsRefused(string body, int status)
    {
        await using var session = await SandboxSession.StartAsync(Small, signIn: false);

        using var answer = await PostAsync(session, $"webhooks/{Guid.NewGuid()}/fire", body);

        answer.Status.ShouldBe(status);
        answer.Json.GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Absences_ArePendingOnesUntilSomebodyDecides()
    {
        await using var session = await SandboxSession.StartAsync(Small with { Employees = 300 });
        var before = await GetAsync(session, "absences");
        var first = before.GetProperty("absences")[0].GetProperty("id").GetString();

        using var rejected = await PostAsync(session, $"absences/{first}/reject", "");

        rejected.Status.ShouldBe(200, rejected.Text);
        var after = await GetAsync(session, "absences");
        after.GetProperty("total").GetInt32().ShouldBe(before.GetProperty("total").GetInt32() - 1);
        after.GetRawText().ShouldNotContain(first!);
    }

    [Fact]
    public async Task Request_OfAnotherSite_ChangesNothing()
    {
        await using var session = await SandboxSession.StartAsync(Small, signIn: false);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/__sandbox/employees");
        request.Headers.Add("Origin", "http://evil.example");
        request.Content = new FormUrlEncodedContent([new("employee[first_name]", "A"), new("employee[last_name]", "B"), new("employee[email]", "a@b.test")]);

        using var answer = await session.Http.SendAsync(request);

        ((int)answer.StatusCode).ShouldBe(403);
        session.Server.Company.Employees.ShouldBe(40);
    }

    private static async Task<JsonElement> GetAsync(SandboxSession session, string path)
    {
        using var answer = await session.SendAsync(HttpMethod.Get, $"/__sandbox/{path}", null, null);
        answer.Status.ShouldBe(200, answer.Text);
        return answer.Json.Clone();
    }

    private static Task<Answer> PostAsync(SandboxSession session, string path, string json)
        => session.SendAsync(HttpMethod.Post, $"/__sandbox/{path}", new StringContent(json, Encoding.UTF8, "application/json"), null);
}
