using Personio.Sandbox.Tests.Hosting;
using Personio.Sandbox.Tests.Webhooks;

namespace Personio.Sandbox.Tests.V2.Webhooks;

/// <summary>How webhooks are managed (Personio v2: webhook management).</summary>
public sealed class WebhookTests
{
    private const string Path = WebhookSession.Path;
    private static readonly SandboxOptions Small = new() { Employees = 3, RateLimits = SandboxRateLimits.Off };

    [Fact]
    public async Task Create_WithTheLeast_IsDisabledAndTellsNoSecret()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var created = await session.SendV2Async(HttpMethod.Post, Path,
            """{"url":"https://sync.acme.test/personio","description":"HR sync","enabled_events":["person.created"],"token":"s3cret"}""");

        created.Status.ShouldBe(201, created.Text);
        created.Json.EnumerateObject().Select(member => member.Name).ShouldBe(
            ["id", "url", "description", "status", "auth_type", "enabled_events", "created_at", "updated_at"]);
        created.Json.GetProperty("status").GetString().ShouldBe("DISABLED");
        created.Json.GetProperty("auth_type").GetString().ShouldBe("TOKEN");
        created.Text.ShouldNotContain("s3cret");
        using var again = await session.GetAsync($"{Path}/{created.Json.GetProperty("id").GetString()}");
        again.Text.ShouldBe(created.Text);
    }

    [Theory]
    [InlineData("""{"description":"d","enabled_events":[],"token":"t"}""", 400, "url")]
    [InlineData("""{"url":"https://a.test","enabled_events":[],"token":"t"}""", 400, "description")]
    [InlineData("""{"url":"https://a.test","description":"d","token":"t"}""", 400, "enabled_events")]
    [InlineData("""{"url":"https://a.test","description":"d","enabled_events":"person.created","token":"t"}""", 400, "enabled_events")]
    [InlineData("""{"url":"https://a.test","description":"d","enabled_events":[],"token":"t","status":"ON"}""", 400, "status")]
    [InlineData("""{"url":"http://a.test","description":"d","enabled_events":[],"token":"t"}""", 422, "url")]
    [InlineData("""{"url":"https://u:p@a.test","description":"d","enabled_events":[],"token":"t"}""", 422, "url")]
    [InlineData("""{"url":"/hook","description":"d","enabled_events":[],"token":"t"}""", 422, "url")]
    [InlineData("""{"url":"https://a.test","description":"d","enabled_events":["project.created"],"token":"t"}""", 422, "enabled_events")]
    [InlineData("""{"url":"https://a.test","description":"d","enabled_events":[]}""", 422, "token")]
    [InlineData("""{"url":"https://a.test","description":"d","enabled_events":[],"token":"a\r\nb"}""", 422, "token")]
    [InlineData("""{"url":"https://a.test","description":"d","enabled_events":[],"auth_type":"CUSTOM"}""", 422, "custom_headers")]
    [InlineData("""{"url":"https://a.test","description":"d","enabled_events":[],"auth_type":"CUSTOM","custom_headers":{"Host":"x"}}""", 422, "custom_headers")]
    [InlineData("""{"url":"https://a.test","description":"d","enabled_events":[],"auth_type":"CUSTOM","custom_headers":{"Te-X":"x"}}""", 422, "custom_headers")]
    [InlineData("""{"url":"https://a.test","description":"d","enabled_events":[],"auth_type":"CUSTOM","custom_headers":{"a":"1","b":"2","c":"3","d":"4"}}""", 422, "custom_headers")]
    [InlineData("""{"url":"https://a.test","description":"d","enabled_events":[],"auth_type":"CUSTOM","custom_headers":7}""", 400, "custom_headers")]
    public async Task Create_InvalidField_IsRefusedNamingIt(string body, int status, string field)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await session.SendV2Async(HttpMethod.Post, Path, body);

        answer.Status.ShouldBe(status, answer.Text);
        answer.Json.GetProperty("errors")[0].GetProperty("_meta").GetProperty("field").GetString().ShouldBe(field);
    }

    [Fact]
    public async Task Create_SameAddressTwice_Returns409()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        const string Body = """{"url":"https://a.test/x","description":"d","enabled_events":[],"token":"t"}""";

        using var first = await session.SendV2Async(HttpMethod.Post, Path, Body);
        using var second = await session.SendV2Async(HttpMethod.Post, Path, Body);

        (first.Status, second.Status).ShouldBe((201, 409));
    }

    [Fact]
    public async Task RequireHttps_RefusesEvenTheOwnMachine()
    {
        await using var session = await SandboxSession.StartAsync(Small with { Webhooks = new SandboxWebhookOptions { RequireHttps = true } });

        using var answer = await session.SendV2Async(HttpMethod.Post, Path,
            """{"url":"http://127.0.0.1:9/x","description":"d","enabled_events":[],"token":"t"}""");

        answer.Status.ShouldBe(422);
    }

    [Fact]
    public async Task Patch_OneField_Returns200AndTheObjectWithTheRestAsItWas()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        await using var inbox = await WebhookInbox.StartAsync();
        var webhook = await session.RegisterAsync(inbox);

        using var changed = await session.SendV2Async(HttpMethod.Patch, webhook, """{"description":"other"}""");

        changed.Status.ShouldBe(200, "unlike other changes of v2");
        changed.Json.GetProperty("description").GetString().ShouldBe("other");
        changed.Json.GetProperty("status").GetString().ShouldBe("ENABLED");
    }

    [Fact]
    public async Task Delete_OnceAndAgain_Returns204Then404()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        await using var inbox = await WebhookInbox.StartAsync();
        var webhook = await session.RegisterAsync(inbox);

        using var first = await session.SendV2Async(HttpMethod.Delete, webhook);
        using var second = await session.SendV2Async(HttpMethod.Delete, webhook);

        (first.Status, first.Text, second.Status).ShouldBe((204, "", 404));
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("?status=ENABLED", 1)]
    [InlineData("?status=DISABLED", 1)]
    [InlineData("?enabled_events=person.updated,person.deleted", 2)]
    [InlineData("?enabled_events=document.signed", 0)]
    public async Task List_ByFilter_FindsThose(string query, int count)
    {
        await using var session = await SandboxSession.StartAsync(Small);
        await using var inbox = await WebhookInbox.StartAsync();
        await session.RegisterAsync(inbox);
        using var other = await session.SendV2Async(HttpMethod.Post, Path,
            """{"url":"https://a.test/x","description":"d","enabled_events":["person.deleted"],"token":"t"}""");

        (await session.GetJsonAsync(Path + query)).GetProperty("_data").GetArrayLength().ShouldBe(count);
    }

    [Theory]
    [InlineData("{}", 400)]
    [InlineData("""{"event_name":"person.updated"}""", 400)]
    [InlineData("""{"event_name":"person.deleted","payload":{}}""", 400)]
    [InlineData("""{"event_type":"person.updated","payload":{"person":{"id":"1"}}}""", 200)]
    [InlineData("""{"event_name":"person.updated","payload":{"person":{"id":"1"}}}""", 200)]
    public async Task TestEvent_OnlyWithPayloadAndForAnEnabledEvent(string body, int status)
    {
        await using var session = await SandboxSession.StartAsync(Small);
        await using var inbox = await WebhookInbox.StartAsync();
        var webhook = await session.RegisterAsync(inbox);

        using var answer = await session.SendV2Async(HttpMethod.Post, webhook + "/test-event", body);

        answer.Status.ShouldBe(status, answer.Text);
        if (status == 200)
        {
            (await inbox.NextAsync()).Body.ShouldContain("\"payload\":{\"person\":{\"id\":\"1\"}}");
        }
    }

    [Theory]
    [InlineData("""{"occurred_at.gte":"2020-01-01T00:00:00Z"}""")]
    [InlineData("""{"occurred_at":{"gte":"2020-01-01T00:00:00Z"}}""")]
    public async Task Redelivery_SendsTheSameEventsAgainAndCanBeFound(string body)
    {
        await using var session = await SandboxSession.StartAsync(Small);
        await using var inbox = await WebhookInbox.StartAsync();
        var webhook = await session.RegisterAsync(inbox);
        await session.RenameAsync("Neo");
        var first = await inbox.NextAsync();

        using var answer = await session.SendV2Async(HttpMethod.Post, webhook + "/redelivery", body);

        answer.Status.ShouldBe(200, answer.Text);
        (await inbox.NextAsync()).Body.ShouldBe(first.Body);
        await session.ActivityAsync(webhook, 2);
        var id = answer.Json.GetProperty("redelivery_id").GetString();
        (await session.GetJsonAsync($"{webhook}/activity?redelivery_id={id}")).GetProperty("_data").GetArrayLength().ShouldBe(1);
        (await session.GetJsonAsync($"{webhook}/events")).GetProperty("_data").GetArrayLength().ShouldBe(1, "it is one event");
    }

    [Fact]
    public async Task Redelivery_BeyondItsLimits_IsRefused()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        await using var inbox = await WebhookInbox.StartAsync();
        var webhook = await session.RegisterAsync(inbox);
        for (var number = 0; number < 101; number++)
        {
            using var ping = await session.SendV2Async(HttpMethod.Post, webhook + "/ping");
        }

        using var without = await session.SendV2Async(HttpMethod.Post, webhook + "/redelivery", "{}");
        using var many = await session.SendV2Async(HttpMethod.Post, webhook + "/redelivery", """{"occurred_at.gte":"2020-01-01T00:00:00Z"}""");

        (without.Status, many.Status).ShouldBe((400, 422));
    }

    [Fact]
    public async Task Events_AfterThirtyDays_AreForgotten()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        await using var inbox = await WebhookInbox.StartAsync();
        var webhook = await session.RegisterAsync(inbox);
        using var ping = await session.SendV2Async(HttpMethod.Post, webhook + "/ping");
        await session.ActivityAsync(webhook, 1);

        session.Server.AdvanceClock(TimeSpan.FromDays(31));
        await session.SignInAsync();

        (await session.GetJsonAsync(webhook + "/events")).GetProperty("_data").GetArrayLength().ShouldBe(0);
        (await session.GetJsonAsync(webhook + "/activity")).GetProperty("_data").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData(SandboxScopes.PersonioWebhooksRead, 200, 403)]
    [InlineData(SandboxScopes.PersonioWebhooksWrite, 403, 400)]
    public async Task Scopes_ForReadingAndWriting_AreTwo(string scope, int read, int write)
    {
        await using var session = await SandboxSession.StartAsync(Small with { Scopes = [scope] });

        using var list = await session.GetAsync(Path);
        using var create = await session.SendV2Async(HttpMethod.Post, Path, "{}");

        (list.Status, create.Status).ShouldBe((read, write));
    }
}
