using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GraphQL.AspNetCore.Tests.Callbacks;
using Personio.Subgraph.Hosting;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Watching;

/// <summary>From a change in Personio to a gateway that watches by callback.</summary>
public sealed class CallbackTests
{
    private const string EmployeeChanged = "subscription { employeeChanged { id type employee { preferredName } } }";

    [Fact]
    public async Task EmployeeChanged_ByCallback_TellsTheGatewayWhatTheEmployeeIsNow()
    {
        await using var router = await PlayedRouter.StartAsync();
        await using var session = await SubgraphSession.StartCachedAsync(
            time: null, "--Personio:WebhookToken=s3cret", $"--GraphQL:Callbacks:AllowedOrigins:0={router.Origin}/callback");
        using var hr = await HrDesk.OpenAsync(session.Sandbox);
        await hr.RegisterWebhookAsync(new Uri(session.Address, "/webhooks/default"), "s3cret", "person.updated");
        var id = (await session.DataAsync("{ employees(first: 1) { nodes { id } } }")).GetProperty("employees").GetProperty("nodes")[0].GetProperty("id").GetString()!;

        (await SubscribeAsync(session, router.Expect("a"))).ShouldBe((HttpStatusCode.OK, """{"data":null}"""));
        await hr.RenameAsync(id, "Neo");

        using var payload = JsonDocument.Parse((await router.ReceiveEventAsync("a")).Payload);
        var change = payload.RootElement.GetProperty("data").GetProperty("employeeChanged");
        change.GetProperty("id").GetString().ShouldBe(id);
        change.GetProperty("type").GetString().ShouldBe("UPDATED");
        change.GetProperty("employee").GetProperty("preferredName").GetString().ShouldBe("Neo");
    }

    [Fact]
    public async Task EmployeeChanged_CallbackToAnInnerAddress_IsRefusedAndNobodyIsCalled()
    {
        await using var router = await PlayedRouter.StartAsync();
        await using var session = await SubgraphSession.StartAsync(null, "--GraphQL:Callbacks:AllowedOrigins:0=https://router.example.com/callback");

        var (status, body) = await SubscribeAsync(session, router.Expect("a"));

        status.ShouldBe(HttpStatusCode.Forbidden);
        body.ShouldContain("CALLBACK_NOT_ALLOWED");
        router.Received.ShouldBe(0);
    }

    [Theory]
    [InlineData("--GraphQL:Callbacks:AllowedOrigins:0=http://router.example.com")]
    [InlineData("--GraphQL:Callbacks:AllowedOrigin=https://router.example.com")]
    [InlineData("--GraphQL:Callbacks:MaxSubscriptions=many")]
    public async Task Start_SettingThatIsNone_EndsWithItsSection(string setting) =>
        (await Should.ThrowAsync<SettingsException>(() => SubgraphSession.StartAsync(null, setting))).Message.ShouldStartWith("GraphQL:Callbacks");

    private static async Task<(HttpStatusCode Status, string Body)> SubscribeAsync(SubgraphSession session, string extensions)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = EmployeeChanged, extensions = JsonSerializer.Deserialize<JsonElement>(extensions) }),
        };
        request.Headers.TryAddWithoutValidation("Accept", "application/json;callbackSpec=1.0");
        using var response = await session.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
