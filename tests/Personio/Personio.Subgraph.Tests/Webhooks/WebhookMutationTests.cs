using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Webhooks;

/// <summary>Webhooks from their registration to their deletion, and what is wrong with a registration by itself.</summary>
public sealed class WebhookMutationTests
{
    private const string Register = """
        mutation ($input: RegisterWebhookInput!) {
          registerWebhook(input: $input) {
            created
            webhook { id address isEnabled isOurs events description }
            errors { __typename ... on Error { code message } ... on ValidationError { field } }
          }
        }
        """;

    private const string Test = """
        mutation ($id: ID!) {
          testWebhook(input: { id: $id }) { delivered responseStatus webhook { id } errors { __typename } }
        }
        """;

    [Fact]
    public async Task Webhook_RegisteredHere_IsBelievedWithoutAnySettingAndWakesWhoWatches()
    {
        await using var session = await SubgraphSession.StartCachedAsync();
        using var hr = await HrDesk.OpenAsync(session.Sandbox);
        var registered = await RegisterAsync(session, new { address = session.Address.AbsoluteUri });
        var webhook = registered.GetProperty("webhook");
        webhook.GetProperty("address").GetString().ShouldBe(new Uri(session.Address, "/webhooks/default").AbsoluteUri);
        (registered.GetProperty("created").GetBoolean(), webhook.GetProperty("isEnabled").GetBoolean(), webhook.GetProperty("isOurs").GetBoolean())
            .ShouldBe((true, true, true));
        var person = (await session.DataAsync("{ employees(first: 1) { nodes { id } } }")).GetProperty("employees").GetProperty("nodes")[0].GetProperty("id").GetString()!;
        await using var events = await session.SubscribeAsync("subscription { employeeChanged { id } }");

        await hr.RenameAsync(person, "Neo");

        (await events.NextAsync()).GetProperty("employeeChanged").GetProperty("id").GetString().ShouldBe(person);
    }

    [Fact]
    public async Task Webhook_RegisteredTested_RegisteredAgainAndDeleted()
    {
        await using var session = await SubgraphSession.StartAsync(null, "--Personio:WebhookToken=s3cret");
        var address = session.Address.AbsoluteUri;
        var first = await RegisterAsync(session, new { address, events = new[] { "person.updated" }, description = "directory" });
        var id = first.GetProperty("webhook").GetProperty("id").GetString()!;
        first.GetProperty("webhook").GetProperty("description").GetString().ShouldBe("directory");

        var test = (await session.DataAsync(Test, new { id })).GetProperty("testWebhook");
        (test.GetProperty("delivered").GetBoolean(), test.GetProperty("responseStatus").GetInt32()).ShouldBe((true, 204));

        var again = await RegisterAsync(session, new { address });
        again.GetProperty("created").GetBoolean().ShouldBeFalse();
        again.GetProperty("webhook").GetProperty("id").GetString().ShouldBe(id);
        again.GetProperty("webhook").GetProperty("events").GetArrayLength().ShouldBe(20);
        (await session.DataAsync("{ webhooks { id } }")).GetProperty("webhooks").GetArrayLength().ShouldBe(1);

        const string Delete = "mutation ($id: ID!) { deleteWebhook(input: { id: $id }) { id errors { __typename } } }";
        (await session.DataAsync(Delete, new { id })).GetProperty("deleteWebhook").GetProperty("id").GetString().ShouldBe(id);
        var gone = (await session.DataAsync(Delete, new { id })).GetProperty("deleteWebhook").GetProperty("errors")[0];
        gone.GetProperty("__typename").GetString().ShouldBe("NotFoundError");
        (await session.DataAsync(Test, new { id })).GetProperty("testWebhook").GetProperty("errors")[0].GetProperty("__typename").GetString().ShouldBe("NotFoundError");
    }

    [Fact]
    public async Task Test_OfAWebhookWithAnotherSecret_SaysThatItWasRefused()
    {
        await using var session = await SubgraphSession.StartAsync(null, "--Personio:WebhookToken=s3cret");
        using var hr = await HrDesk.OpenAsync(session.Sandbox);
        var id = await hr.RegisterWebhookAsync(new Uri(session.Address, "/webhooks/default"), "another", "person.updated");

        var test = (await session.DataAsync(Test, new { id })).GetProperty("testWebhook");

        (test.GetProperty("delivered").GetBoolean(), test.GetProperty("responseStatus").GetInt32()).ShouldBe((false, 401));
    }

    [Fact]
    public async Task Register_WithAConfiguredAddress_NeedsNoneAndTakesNoOther()
    {
        await using var session = await SubgraphSession.StartAsync(null, "--Webhooks:PublicAddress=https://graph.example.com/hr");

        var other = await RegisterAsync(session, new { address = "https://evil.example.com" });
        var registered = await RegisterAsync(session, new { });

        ErrorsOf(other).ShouldBe([("address", "INVALID_VALUE")]);
        registered.GetProperty("webhook").GetProperty("address").GetString().ShouldBe("https://graph.example.com/hr/webhooks/default");
    }

    [Fact]
    public async Task Register_WhatIsWrongByItself_IsNamedAndMakesNoCall()
    {
        await using var session = await SubgraphSession.StartAsync();

        ErrorsOf(await RegisterAsync(session, new { })).ShouldBe([("address", "REQUIRED")]);
        ErrorsOf(await RegisterAsync(session, new { address = "http://graph.example.com" })).ShouldBe([("address", "INVALID_FORMAT")]);
        ErrorsOf(await RegisterAsync(session, new { address = "https://me:pw@graph.example.com" })).ShouldBe([("address", "INVALID_FORMAT")]);
        ErrorsOf(await RegisterAsync(session, new { address = "nowhere", description = " ", events = new[] { "person.updated", "planet.moved" } }))
            .ShouldBe([("address", "INVALID_FORMAT"), ("description", "REQUIRED"), ("events[1]", "INVALID_VALUE")]);
        ErrorsOf(await RegisterAsync(session, new { address = "https://graph.example.com", events = Array.Empty<string>() })).ShouldBe([("events", "REQUIRED")]);
        session.TakeCalls().ShouldBeEmpty();
    }

    private static async Task<JsonElement> RegisterAsync(SubgraphSession session, object input) =>
        (await session.DataAsync(Register, new { input })).GetProperty("registerWebhook");

    private static IEnumerable<(string? Field, string? Code)> ErrorsOf(JsonElement payload) =>
        payload.GetProperty("errors").EnumerateArray().Select(error => (error.GetProperty("field").GetString(), error.GetProperty("code").GetString()));
}
