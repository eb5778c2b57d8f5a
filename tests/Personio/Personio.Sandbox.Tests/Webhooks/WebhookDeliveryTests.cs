using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.Webhooks;

/// <summary>What receivers are sent, and how often.</summary>
public sealed class WebhookDeliveryTests
{
    private static readonly SandboxOptions Small = new() { Employees = 5, RateLimits = SandboxRateLimits.Off };

    [Fact]
    public async Task Change_OfAPerson_IsSentWithIdsAlone()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        await using var inbox = await WebhookInbox.StartAsync();
        await session.RegisterAsync(inbox, rest: "\"auth_type\":\"TOKEN\",\"token\":\"Basic secret\"");

        await session.RenameAsync("Neo");

        var letter = await inbox.NextAsync();
        letter.Headers["Authorization"].ShouldBe("Basic secret", "the token is the whole value, with no word before it");
        letter.Headers["Content-Type"].ShouldBe("application/json");
        using var json = JsonDocument.Parse(letter.Body);
        json.RootElement.EnumerateObject().Select(member => member.Name).ShouldBe(["company_id", "event_name", "occurred_at", "payload", "meta"]);
        json.RootElement.GetProperty("company_id").GetString().ShouldBe(SandboxCredentials.DefaultCompanyId);
        json.RootElement.GetProperty("event_name").GetString().ShouldBe("person.updated");
        json.RootElement.GetProperty("payload").GetRawText().ShouldBe($$$"""{"person":{"id":"{{{session.Server.Company.ChiefExecutiveId}}}"}}""");
    }

    [Theory]
    [InlineData("[{\"name\":\"X-Key\",\"value\":\"k\"}]")]
    [InlineData("{\"X-Key\":\"k\"}")]
    public async Task CustomHeaders_InEitherForm_AreSentInsteadOfAToken(string headers)
    {
        await using var session = await SandboxSession.StartAsync(Small);
        await using var inbox = await WebhookInbox.StartAsync();
        await session.RegisterAsync(inbox, rest: $"\"auth_type\":\"CUSTOM\",\"custom_headers\":{headers}");

        await session.RenameAsync("Neo");

        var letter = await inbox.NextAsync();
        letter.Headers["X-Key"].ShouldBe("k");
        letter.Headers.ContainsKey("Authorization").ShouldBeFalse();
    }

    [Fact]
    public async Task Change_ThatNobodyAskedFor_IsNotSent()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        await using var inbox = await WebhookInbox.StartAsync();
        var webhook = await session.RegisterAsync(inbox, "person.deleted");

        await session.RenameAsync("Neo");
        using var ping = await session.SendV2Async(HttpMethod.Post, webhook + "/ping");

        (await inbox.NextAsync()).Body.ShouldContain("\"ping\"", customMessage: "the ping came first, so nothing came before it");
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(503, true)]
    [InlineData(501, false)]
    [InlineData(400, false)]
    [InlineData(410, false)]
    [InlineData(302, false)]
    public async Task Failure_ByItsStatus_IsTriedAgainAtOnceOrNever(int status, bool again)
    {
        await using var session = await SandboxSession.StartAsync(Small);
        await using var inbox = await WebhookInbox.StartAsync(status);
        var webhook = await session.RegisterAsync(inbox);

        await session.RenameAsync("Neo");

        var entries = await session.ActivityAsync(webhook, again ? 2 : 1);
        entries[0].GetProperty("response").GetProperty("status").GetInt32().ShouldBe(status);
        entries[0].GetProperty("is_delivered").GetBoolean().ShouldBeFalse();
        entries[^1].GetProperty("is_delivered").GetBoolean().ShouldBe(again);
    }

    [Fact]
    public async Task Failure_ForThreeDays_MakesFourteenRequestsAndNoMore()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        await using var inbox = await WebhookInbox.StartAsync([.. Enumerable.Repeat(503, 100)]);
        session.Server.StopClock();
        var webhook = await session.RegisterAsync(inbox);
        await session.RenameAsync("Neo");
        var requests = 0;

        foreach (var minutes in (double[])[0, 5, 25, 90, 360, 960, 2880])
        {
            session.Server.AdvanceClock(TimeSpan.FromMinutes(minutes));
            await session.SignInAsync();
            await session.ActivityAsync(webhook, requests += 2);
        }

        session.Server.AdvanceClock(TimeSpan.FromDays(5));
        await session.SignInAsync();
        using var ping = await session.SendV2Async(HttpMethod.Post, webhook + "/ping");
        var last = (await session.ActivityAsync(webhook, requests + 2))[^1];
        last.GetProperty("event").GetProperty("event_name").GetString().ShouldBe("ping", "the event itself was given up");
    }

    [Fact]
    public async Task DisableAfter_EventsThatWereGivenUp_DisablesTheWebhook()
    {
        await using var session = await SandboxSession.StartAsync(
            Small with { Webhooks = new SandboxWebhookOptions { DisableAfter = 2 } });
        await using var inbox = await WebhookInbox.StartAsync(400, 400, 200);
        var webhook = await session.RegisterAsync(inbox);

        await session.RenameAsync("Neo");
        await session.RenameAsync("Trinity");
        await session.ActivityAsync(webhook, 2);

        for (var patience = 0; patience < 200 && await StatusAsync() != "DISABLED"; patience++)
        {
            await Task.Delay(20);
        }

        (await StatusAsync()).ShouldBe("DISABLED");

        async Task<string?> StatusAsync() => (await session.GetJsonAsync(webhook)).GetProperty("status").GetString();
    }

    [Fact]
    public async Task SendTwice_DeliversEverythingAgain()
    {
        await using var session = await SandboxSession.StartAsync(Small with { Webhooks = new SandboxWebhookOptions { SendTwice = true } });
        await using var inbox = await WebhookInbox.StartAsync();
        await session.RegisterAsync(inbox);

        await session.RenameAsync("Neo");

        (await inbox.NextAsync()).Body.ShouldBe((await inbox.NextAsync()).Body);
    }

    [Fact]
    public async Task OutOfOrder_LetsTheSecondOvertakeTheFirst()
    {
        await using var session = await SandboxSession.StartAsync(Small with { Webhooks = new SandboxWebhookOptions { OutOfOrder = true } });
        await using var inbox = await WebhookInbox.StartAsync();
        await session.RegisterAsync(inbox, "person.updated,person.created");
        session.Server.StopClock();

        await session.RenameAsync("Neo");
        using var created = await session.SendV2Async(HttpMethod.Post, "/v2/persons", """{"first_name":"A","last_name":"B"}""");

        (await inbox.NextAsync()).Body.ShouldContain("person.created");
        session.Server.AdvanceClock(TimeSpan.FromSeconds(1));
        (await inbox.NextAsync()).Body.ShouldContain("person.updated");
    }

    [Theory]
    [InlineData("https://192.0.2.1/hook")]
    [InlineData("https://metadata.invalid/hook")]
    [InlineData("https://[::ffff:192.0.2.1]/hook")]
    public async Task Address_OfAnotherMachine_IsNeverConnectedTo(string address)
    {
        await using var session = await SandboxSession.StartAsync(Small);
        using var created = await session.SendV2Async(HttpMethod.Post, WebhookSession.Path,
            $$"""{"url":"{{address}}","description":"d","status":"ENABLED","enabled_events":["person.updated"],"auth_type":"NONE"}""");
        var webhook = $"{WebhookSession.Path}/{created.Json.GetProperty("id").GetString()}";

        using var ping = await session.SendV2Async(HttpMethod.Post, webhook + "/ping");

        var response = (await session.ActivityAsync(webhook, 2))[0].GetProperty("response");
        response.GetProperty("status").ValueKind.ShouldBe(JsonValueKind.Null);
        response.GetProperty("error").GetString()!.ShouldContain("its own machine only");
    }

    [Fact]
    public async Task AllowedHosts_OfAnotherMachine_AreConnectedTo()
    {
        await using var session = await SandboxSession.StartAsync(Small with { Webhooks = new() { AllowedHosts = ["receiver.invalid"] } });
        using var created = await session.SendV2Async(
            HttpMethod.Post, WebhookSession.Path,
            """{"url":"https://receiver.invalid/hook","description":"d","status":"ENABLED","enabled_events":["person.updated"],"auth_type":"NONE"}""");
        var webhook = $"{WebhookSession.Path}/{created.Json.GetProperty("id").GetString()}";

        using var ping = await session.SendV2Async(HttpMethod.Post, webhook + "/ping");

        var error = (await session.ActivityAsync(webhook, 2))[0].GetProperty("response").GetProperty("error").GetString();
        error.ShouldBe("The connection failed.", "nobody has that name, but it was asked for");
    }

    [Theory]
    [InlineData(400, true, false)]
    [InlineData(302, false, true)]
    public async Task Failure_ThatASwitchMakesWorthAnotherTry_IsTriedAgain(int status, bool clientErrors, bool redirects)
    {
        await using var session = await SandboxSession.StartAsync(
            Small with { Webhooks = new() { RetryClientErrors = clientErrors, RetryRedirects = redirects } });
        await using var inbox = await WebhookInbox.StartAsync(status);
        var webhook = await session.RegisterAsync(inbox);

        await session.RenameAsync("Neo");

        (await session.ActivityAsync(webhook, 2))[^1].GetProperty("is_delivered").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Retries_AreAsManyAndAsLateAsTheOptionsSay()
    {
        await using var session = await SandboxSession.StartAsync(
            Small with { Webhooks = new() { RequestsPerAttempt = 3, RetryDelays = [TimeSpan.FromMinutes(1)] } });
        await using var inbox = await WebhookInbox.StartAsync([.. Enumerable.Repeat(503, 6)]);
        session.Server.StopClock();
        var webhook = await session.RegisterAsync(inbox);

        await session.RenameAsync("Neo");
        await session.ActivityAsync(webhook, 3);
        session.Server.AdvanceClock(TimeSpan.FromMinutes(1));
        await session.ActivityAsync(webhook, 6);
        session.Server.AdvanceClock(TimeSpan.FromHours(12));
        using var ping = await session.SendV2Async(HttpMethod.Post, webhook + "/ping");

        (await session.ActivityAsync(webhook, 7))[^1].GetProperty("event").GetProperty("event_name").GetString().ShouldBe("ping");
    }

    [Fact]
    public async Task AcknowledgementTime_ThatPasses_IsAFailure()
    {
        await using var session = await SandboxSession.StartAsync(
            Small with { Webhooks = new() { AcknowledgementTime = TimeSpan.FromMilliseconds(100), RequestsPerAttempt = 1 } });
        await using var inbox = await WebhookInbox.StartAsync(WebhookInbox.Never);
        var webhook = await session.RegisterAsync(inbox);

        using var ping = await session.SendV2Async(HttpMethod.Post, webhook + "/ping");

        (await session.ActivityAsync(webhook, 1))[0].GetProperty("response").GetProperty("error").GetString().ShouldBe("No answer within 0.1 s.");
    }

    [Theory]
    [InlineData(false, "absence_period")]
    [InlineData(true, "absence-period")]
    public async Task Payload_KeysOfTwoWords_AreWrittenAsTheSwitchSays(bool hyphenated, string key)
    {
        await using var session = await SandboxSession.StartAsync(Small with { Webhooks = new() { HyphenatedKeys = hyphenated } });
        await using var inbox = await WebhookInbox.StartAsync();
        await session.RegisterAsync(inbox, "absence-period.deleted");
        var absence = (await session.GetJsonAsync("/v2/absence-periods?limit=1")).GetProperty("_data")[0].GetProperty("id").GetString();

        using var deleted = await session.SendV2Async(HttpMethod.Delete, $"/v2/absence-periods/{absence}");

        using var json = JsonDocument.Parse((await inbox.NextAsync()).Body);
        json.RootElement.GetProperty("payload").GetProperty(key).GetProperty("id").GetString().ShouldBe(absence);
    }

    [Fact]
    public async Task Redirect_IsNotFollowed()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        await using var inbox = await WebhookInbox.StartAsync(307);
        var webhook = await session.RegisterAsync(inbox);

        using var ping = await session.SendV2Async(HttpMethod.Post, webhook + "/ping");

        await session.ActivityAsync(webhook, 1);
        await inbox.NextAsync();
        inbox.Count.ShouldBe(0);
    }
}
