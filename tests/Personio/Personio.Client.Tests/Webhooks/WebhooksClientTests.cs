using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client.Errors;
using Personio.Client.Tests.Testing;
using Personio.Client.Webhooks;

namespace Personio.Client.Tests.Webhooks;

/// <summary>Management of webhooks, against answers written from what is known of Personio.</summary>
public sealed class WebhooksClientTests
{
    private const string Id = "533e7206-f4a3-4a3d-9c8b-436fad0b82d1";
    private const string One =
        $$"""
        {"id":"{{Id}}","url":"https://sync.acme.test/personio","description":"HR sync","status":"ENABLED","auth_type":"TOKEN",
         "enabled_events":["person.created","employment.updated","something.new"],"created_at":"2026-03-02T08:00:00Z","updated_at":"2026-03-02T08:00:00Z"}
        """;

    private static readonly DateTimeOffset March = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public async Task Create_IsWrittenAsPersonioReadsItAndAnswersTheObject()
    {
        await using var host = new ClientHost();
        host.Stub.On("POST /v2/webhooks", _ => PersonioStub.Json(One, HttpStatusCode.Created));

        var created = await Client(host).CreateAsync(New(WebhookCredential.Token("s3cret")) with { Status = WebhookStatus.Enabled });

        created.Status.ShouldBe(WebhookStatus.Enabled);
        created.AuthType.ShouldBe(WebhookAuthentication.Token);
        created.EnabledEvents.ShouldBe([WebhookEventName.PersonCreated, WebhookEventName.EmploymentUpdated, new WebhookEventName("something.new")]);
        created.UnknownFields.ShouldBeNull();
        host.Stub.Requests[^1].Body.ShouldBe(
            """{"url":"https://sync.acme.test/personio","description":"HR sync","enabled_events":["person.created"],"status":"ENABLED","auth_type":"TOKEN","token":"s3cret"}""");
    }

    [Fact]
    public async Task Create_WithHeaders_WritesThemAsAList()
    {
        await using var host = new ClientHost();
        host.Stub.On("POST /v2/webhooks", _ => PersonioStub.Json(One, HttpStatusCode.Created));

        await Client(host).CreateAsync(New(WebhookCredential.Headers(new Dictionary<string, string> { ["X-Key"] = "k" })));

        host.Stub.Requests[^1].Body.ShouldEndWith(""","auth_type":"CUSTOM","custom_headers":[{"name":"X-Key","value":"k"}]}""");
    }

    [Theory]
    [InlineData("http://sync.acme.test/x")]
    [InlineData("https://user:secret@sync.acme.test/x")]
    [InlineData("/x")]
    public async Task Create_UnsafeAddress_IsRefusedBeforeAnyCall(string address)
    {
        await using var host = new ClientHost();

        var webhook = New(WebhookCredential.None) with { Url = new Uri(address, UriKind.RelativeOrAbsolute) };
        var refused = await Should.ThrowAsync<ArgumentException>(() => Client(host).CreateAsync(webhook));

        refused.Message.ShouldNotContain("secret");
        host.Stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Create_AnswerThatCannotBeRead_LeavesTheOutcomeUnknown()
    {
        await using var host = new ClientHost();
        host.Stub.On("POST /v2/webhooks", _ => PersonioStub.Json("{}", HttpStatusCode.Created));

        await Should.ThrowAsync<PersonioUnknownOutcomeException>(() => Client(host).CreateAsync(New(WebhookCredential.None)));

        host.Stub.Count("POST /v2/webhooks").ShouldBe(1);
    }

    [Fact]
    public async Task Update_SendsOnlyWhatIsSet()
    {
        await using var host = new ClientHost();
        host.Stub.On($"PATCH /v2/webhooks/{Id}", _ => PersonioStub.Json(One));

        await Client(host).UpdateAsync(Id, new WebhookChange { Status = WebhookStatus.Disabled });

        host.Stub.Requests[^1].Body.ShouldBe("""{"status":"DISABLED"}""");
    }

    [Fact]
    public async Task List_ByFilter_AsksForIt()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/webhooks", _ => PersonioStub.Json("""{"_data":[""" + One + """],"_meta":{"links":{"next":null}}}"""));

        var all = await Client(host).ListAsync(new WebhookFilter
        {
            EnabledEvents = [WebhookEventName.PersonCreated, WebhookEventName.PersonDeleted], Status = WebhookStatus.Enabled,
        }).ToListAsync();

        all.ShouldHaveSingleItem().Id.ShouldBe(Id);
        host.Stub.Requests[^1].Query.ShouldBe(["limit=200", "enabled_events=person.created,person.deleted", "status=ENABLED"]);
    }

    [Fact]
    public async Task Get_AndDelete_OfWhatIsNotThere_FindNothing()
    {
        await using var host = new ClientHost();
        host.Stub.On($"GET /v2/webhooks/{Id}", _ => NotFound());
        host.Stub.On($"DELETE /v2/webhooks/{Id}", _ => NotFound());

        (await Client(host).GetAsync(Id)).ShouldBeNull();
        (await Client(host).GetAsync("../persons")).ShouldBeNull();
        (await Client(host).DeleteAsync(Id)).ShouldBeFalse();
    }

    [Fact]
    public async Task ListDeliveries_ReadsWhatIsKnownAndKeepsTheRest()
    {
        await using var host = new ClientHost();
        host.Stub.On($"GET /v2/webhooks/{Id}/activity", _ => PersonioStub.Json(
            """
            {"_data":[{"id":"a1","event":{"id":"e1","event_name":"person.updated","occurred_at":"2026-03-02T08:15:30Z","payload":{"person":{"id":"5"}}},
              "completed_at":"2026-03-02T08:15:31Z","is_delivered":false,"response":{"status":503},"redelivery_id":null,"attempt":2},
             {"id":"a2","event":{"event_name":"ping"},"is_delivered":true,"response":null}]}
            """));

        var deliveries = await Client(host).ListDeliveriesAsync(
            Id, new WebhookDeliveryFilter { Since = March, IsDelivered = false, EventName = WebhookEventName.PersonUpdated }).ToListAsync();

        deliveries[0].IsDelivered.ShouldBe(false);
        deliveries[0].Response!.Status.ShouldBe(503);
        deliveries[0].Event!.Payload!.Value.GetProperty("person").GetProperty("id").GetString().ShouldBe("5");
        deliveries[0].UnknownFields!.Keys.ShouldBe(["attempt"]);
        deliveries[1].Event!.EventName.ShouldBe(WebhookEventName.Ping);
        host.Stub.Requests[^1].Query.ShouldBe(["limit=200", "completed_at.gte=2026-03-02T08:00:00Z", "event_name=person.updated", "is_delivered=false"]);
    }

    [Fact]
    public async Task ListEvents_InATime_AsksForIt()
    {
        await using var host = new ClientHost();
        host.Stub.On($"GET /v2/webhooks/{Id}/events", _ => PersonioStub.Json(
            """{"_data":[{"id":"e1","event_name":"person.updated","occurred_at":"2026-03-02T08:15:30Z","payload":{}}]}"""));

        var events = await Client(host).ListEventsAsync(Id, new WebhookEventFilter { Since = March, Until = March.AddDays(1) }).ToListAsync();

        events.ShouldHaveSingleItem().EventName.ShouldBe(WebhookEventName.PersonUpdated);
        host.Stub.Requests[^1].Query.ShouldBe(["limit=200", "occurred_at.gte=2026-03-02T08:00:00Z", "occurred_at.lte=2026-03-03T08:00:00Z"]);
    }

    [Fact]
    public async Task Actions_ArePostedAndTakeAnyAnswer()
    {
        await using var host = new ClientHost();
        host.Stub.On($"POST /v2/webhooks/{Id}/ping", _ => PersonioStub.Status(HttpStatusCode.OK));
        host.Stub.On($"POST /v2/webhooks/{Id}/test-event", _ => PersonioStub.Json("{}"));
        host.Stub.On($"POST /v2/webhooks/{Id}/redelivery", _ => PersonioStub.Json("""{"redelivery_id":"r1"}"""));
        using var payload = JsonDocument.Parse("""{"person":{"id":"5"}}""");

        await Client(host).PingAsync(Id);
        await Client(host).SendTestAsync(Id, WebhookEventName.PersonUpdated, payload.RootElement);
        host.Stub.Requests[^1].Body.ShouldBe("""{"event_name":"person.updated","payload":{"person":{"id":"5"}}}""");
        (await Client(host).RedeliverAsync(Id, new WebhookDeliveryFilter { Since = March, IsDelivered = false })).ShouldBe("r1");
        host.Stub.Requests[^1].Body.ShouldBe("""{"occurred_at.gte":"2026-03-02T08:00:00Z","is_delivered":false}""");
        await Should.ThrowAsync<ArgumentException>(() => Client(host).RedeliverAsync(Id, new WebhookDeliveryFilter()));
    }

    private static NewWebhook New(WebhookCredential credential) => new()
    {
        Url = new Uri("https://sync.acme.test/personio"),
        Description = "HR sync",
        EnabledEvents = [WebhookEventName.PersonCreated],
        Credential = credential,
    };

    private static HttpResponseMessage NotFound() => PersonioStub.Json(
        """{"errors":[{"title":"Not found","type":"https://developer.personio.de/reference/errors#common.resource_not_found"}]}""", HttpStatusCode.NotFound);

    private static WebhooksClient Client(ClientHost host) => host.Services.GetRequiredService<WebhooksClient>();
}
