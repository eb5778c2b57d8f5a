using System.Net;
using System.Text;
using System.Text.Json;
using Personio.Client.Tests.Testing;
using Personio.Sandbox;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Webhooks;

/// <summary>Whether webhooks arrive: what Personio says, and what came in.</summary>
public sealed class WebhookHealthTests
{
    private const string Token = "--Personio:WebhookToken=s3cret";
    private const string Health = """
        {
          connection {
            webhookHealth { registered enabled webhooks { webhook { id address isEnabled } delivered failed lastDeliveredAt lastFailedAt lastFailureStatus } }
          }
        }
        """;

    private const string Received = "{ connection { webhooksReceived { lastAt lastEvent lastOccurredAt lagSeconds lastRefusedAt lastRefusal } } }";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Health_WithoutAWebhookThatLeadsHere_SaysSo()
    {
        await using var session = await SubgraphSession.StartAsync(null, Token);
        using var hr = await HrDesk.OpenAsync(session.Sandbox);
        await hr.RegisterWebhookAsync(new Uri("https://elsewhere.example.com/hook"), "s3cret", "person.updated");

        var health = (await ConnectionAsync(session, Health)).GetProperty("webhookHealth");
        var received = (await ConnectionAsync(session, Received)).GetProperty("webhooksReceived");

        health.ToString().ShouldBe("""{"registered":false,"enabled":false,"webhooks":[]}""");
        received.EnumerateObject().ShouldAllBe(member => member.Value.ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public async Task Health_OfAWebhookThatArrives_IsToldByBothSides()
    {
        await using var session = await SubgraphSession.StartAsync(null, Token);
        using var hr = await HrDesk.OpenAsync(session.Sandbox);
        var id = await hr.RegisterWebhookAsync(new Uri(session.Address, "/webhooks/default"), "s3cret", "person.updated");
        await hr.RenameAsync(await AnEmployeeAsync(session), "Neo");

        var received = await UntilAsync(session, Received, connection => connection.GetProperty("webhooksReceived").GetProperty("lastAt").ValueKind == JsonValueKind.String);
        session.TakeCalls();
        await ConnectionAsync(session, Received);
        session.TakeCalls().ShouldBeEmpty();

        received.GetProperty("webhooksReceived").GetProperty("lastEvent").GetString().ShouldBe("person.updated");
        received.GetProperty("webhooksReceived").GetProperty("lagSeconds").GetInt32().ShouldBeInRange(0, 60);
        received.GetProperty("webhooksReceived").GetProperty("lastRefusedAt").ValueKind.ShouldBe(JsonValueKind.Null);
        var health = (await UntilAsync(session, Health, connection => Webhook(connection).GetProperty("delivered").GetInt32() > 0)).GetProperty("webhookHealth");
        (health.GetProperty("registered").GetBoolean(), health.GetProperty("enabled").GetBoolean()).ShouldBe((true, true));
        var webhook = health.GetProperty("webhooks").EnumerateArray().ShouldHaveSingleItem();
        webhook.GetProperty("webhook").GetProperty("id").GetString().ShouldBe(id);
        webhook.GetProperty("failed").GetInt32().ShouldBe(0);
        webhook.GetProperty("lastDeliveredAt").ValueKind.ShouldBe(JsonValueKind.String);
    }

    /// <summary>The commonest fault: the token was changed on one side.</summary>
    [Fact]
    public async Task Health_OfAWebhookWithAnotherToken_SaysThatItIsRefused()
    {
        await using var session = await SubgraphSession.StartAsync(null, Token);
        using var hr = await HrDesk.OpenAsync(session.Sandbox);
        await hr.RegisterWebhookAsync(new Uri(session.Address, "/webhooks/default"), "another", "person.updated");
        await hr.RenameAsync(await AnEmployeeAsync(session), "Neo");

        var received = await UntilAsync(session, Received, connection => connection.GetProperty("webhooksReceived").GetProperty("lastRefusedAt").ValueKind == JsonValueKind.String);

        received.GetProperty("webhooksReceived").GetProperty("lastRefusal").GetString().ShouldBe("NOT_AUTHENTIC");
        received.GetProperty("webhooksReceived").GetProperty("lastAt").ValueKind.ShouldBe(JsonValueKind.Null);
        var webhook = Webhook(await UntilAsync(session, Health, connection => Webhook(connection).GetProperty("failed").GetInt32() > 0));
        webhook.GetProperty("lastFailureStatus").GetInt32().ShouldBe(401);
        webhook.GetProperty("lastDeliveredAt").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Health_WithoutTheRightToReadWebhooks_IsAnErrorOfThatFieldAlone()
    {
        await using var session = await SubgraphSession.StartAsync(new SandboxOptions { Scopes = [SandboxScopes.EmployeesRead] }, Token);

        var response = await session.AskAsync("{ connection { name webhookHealth { registered } webhooksReceived { lastAt } } }");

        response.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem().GetProperty("path").ToString().ShouldBe("""["connection","webhookHealth"]""");
        response.GetProperty("data").GetProperty("connection").GetProperty("webhooksReceived").ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task Received_InAnotherReplica_IsKnownHere()
    {
        await using var redis = await RedisServer.StartAsync();
        var shared = $"--Redis:Configuration={redis.Configuration}";
        await using var one = await SubgraphSession.StartAsync(null, Token, shared);
        await using var other = await one.StartReplicaAsync(Token, shared);

        (await SendAsync(one, "s3cret", """{"company_id":"1","event_name":"ping","occurred_at":"2026-03-03T08:00:00Z","payload":{}}""")).ShouldBe(HttpStatusCode.NoContent);
        (await SendAsync(one, "s3cret", "[]")).ShouldBe(HttpStatusCode.BadRequest);

        var received = (await UntilAsync(other, Received, connection => connection.GetProperty("webhooksReceived").GetProperty("lastRefusedAt").ValueKind == JsonValueKind.String))
            .GetProperty("webhooksReceived");
        received.GetProperty("lastEvent").GetString().ShouldBe("ping");
        received.GetProperty("lastOccurredAt").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2026, 3, 3, 8, 0, 0, TimeSpan.Zero));
        received.GetProperty("lagSeconds").GetInt32().ShouldBeGreaterThan(0);
        received.GetProperty("lastRefusal").GetString().ShouldBe("MALFORMED");
    }

    private static async Task<HttpStatusCode> SendAsync(SubgraphSession session, string token, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/default") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", token).ShouldBeTrue();
        using var response = await session.SendAsync(request);
        return response.StatusCode;
    }

    private static JsonElement Webhook(JsonElement connection) => connection.GetProperty("webhookHealth").GetProperty("webhooks")[0];

    private static async Task<JsonElement> ConnectionAsync(SubgraphSession session, string query) => (await session.DataAsync(query)).GetProperty("connection");

    private static async Task<JsonElement> UntilAsync(SubgraphSession session, string query, Func<JsonElement, bool> isThere)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var connection = await ConnectionAsync(session, query);
            if (isThere(connection))
            {
                return connection;
            }

            await Task.Delay(200, patience.Token);
        }
    }

    private static async Task<string> AnEmployeeAsync(SubgraphSession session) =>
        (await session.DataAsync("{ employees(first: 1, where: { status: { eq: ACTIVE } }) { nodes { id } } }")).GetProperty("employees").GetProperty("nodes")[0].GetProperty("id").GetString()!;
}
