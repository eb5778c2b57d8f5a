using System.Text;
using System.Text.Json;
using Personio.Client.Errors;
using Personio.Client.Persons;
using Personio.Client.Webhooks;
using Personio.ClientOnSandbox.Tests.Testing;
using Personio.Sandbox.Tests.Webhooks;

namespace Personio.ClientOnSandbox.Tests.Webhooks;

public sealed class WebhookTests
{
    private static readonly WebhookCredential Secret = WebhookCredential.Token("s3cret");

    [Fact]
    public async Task Change_OfAPerson_ReachesTheReceiverAndCanBeReadBack()
    {
        await using var session = await LiveSession.StartAsync();
        await using var inbox = await WebhookInbox.StartAsync();
        var webhook = await CreateAsync(session, inbox);
        var person = session.Sandbox.Company.ChiefExecutiveId.ToString();

        await session.Client<PersonsClient>().UpdateAsync(person, new PersonChange { PreferredName = "Neo" });

        var letter = await inbox.NextAsync();
        var receipt = await new WebhookReceiver(Secret).ReceiveAsync(
            name => letter.Headers.GetValueOrDefault(name), new MemoryStream(Encoding.UTF8.GetBytes(letter.Body)));
        receipt.Verdict.ShouldBe(WebhookVerdict.Accepted);
        receipt.Notification!.EventName.ShouldBe(WebhookEventName.PersonUpdated);
        receipt.Notification.PersonId.ShouldBe(person);
        (await session.Client<PersonsClient>().GetAsync(receipt.Notification.PersonId!))!.PreferredName.ShouldBe("Neo");
        var told = await session.Client<WebhooksClient>().ListEventsAsync(webhook.Id).FirstAsync();
        told.OccurredAt.ShouldBe(receipt.Notification.OccurredAt);
    }

    [Fact]
    public async Task Manage_FromCreationToDeletion()
    {
        await using var session = await LiveSession.StartAsync();
        await using var inbox = await WebhookInbox.StartAsync();
        var client = session.Client<WebhooksClient>();
        var webhook = await CreateAsync(session, inbox);

        (await client.ListAsync(new WebhookFilter { Status = WebhookStatus.Enabled }).ToListAsync()).ShouldHaveSingleItem().Id.ShouldBe(webhook.Id);
        await client.UpdateAsync(webhook.Id, new WebhookChange { Description = "other", Status = WebhookStatus.Disabled });
        var read = await client.GetAsync(webhook.Id);
        (read!.Description, read.Status, read.AuthType).ShouldBe(("other", WebhookStatus.Disabled, WebhookAuthentication.Token));
        await Should.ThrowAsync<PersonioConflictException>(() => CreateAsync(session, inbox));
        (await client.DeleteAsync(webhook.Id)).ShouldBeTrue();
        (await client.DeleteAsync(webhook.Id)).ShouldBeFalse();
        (await client.GetAsync(webhook.Id)).ShouldBeNull();
        await Should.ThrowAsync<PersonioNotFoundException>(() => client.PingAsync(webhook.Id));
    }

    [Fact]
    public async Task PingTestAndRedelivery_AreDeliveredAndInTheActivity()
    {
        await using var session = await LiveSession.StartAsync();
        await using var inbox = await WebhookInbox.StartAsync();
        var client = session.Client<WebhooksClient>();
        var webhook = await CreateAsync(session, inbox);
        using var payload = JsonDocument.Parse("""{"person":{"id":"5"}}""");

        await client.PingAsync(webhook.Id);
        (await inbox.NextAsync()).Body.ShouldContain("\"ping\"");
        await client.SendTestAsync(webhook.Id, WebhookEventName.PersonUpdated, payload.RootElement);
        var letter = await inbox.NextAsync();
        var redelivery = await client.RedeliverAsync(
            webhook.Id, new WebhookDeliveryFilter { Since = DateTimeOffset.UnixEpoch, EventName = WebhookEventName.PersonUpdated });

        (await inbox.NextAsync()).Body.ShouldBe(letter.Body);
        var filter = new WebhookDeliveryFilter { RedeliveryId = redelivery };
        for (var patience = 0; patience < 200 && !await client.ListDeliveriesAsync(webhook.Id, filter).AnyAsync(); patience++)
        {
            await Task.Delay(20);
        }

        var delivery = (await client.ListDeliveriesAsync(webhook.Id, filter).ToListAsync()).ShouldHaveSingleItem();
        (delivery.IsDelivered, delivery.Response!.Status, delivery.Event!.EventName).ShouldBe((true, 200L, WebhookEventName.PersonUpdated));
    }

    private static Task<Webhook> CreateAsync(LiveSession session, WebhookInbox inbox) => session.Client<WebhooksClient>().CreateAsync(new NewWebhook
    {
        Url = inbox.Address,
        Description = "sync",
        EnabledEvents = [WebhookEventName.PersonUpdated],
        Status = WebhookStatus.Enabled,
        Credential = Secret,
    });
}
