using System.Text;
using System.Text.Json;
using GraphQL.AspNetCore.Tests.Servers;
using Microsoft.Extensions.Logging;

namespace GraphQL.AspNetCore.Tests.Multipart;

/// <summary>Subscriptions in Apollo's multipart protocol, which routers speak towards subgraphs and clients towards routers.</summary>
public sealed class EventPartsTests(ExampleServer server) : IClassFixture<ExampleServer>
{
    private const string EventParts = "multipart/mixed;subscriptionSpec=\"1.0\"";
    private const string Part = "\r\nContent-Type: application/json; charset=utf-8\r\n\r\n";
    private const string Delimiter = "\r\n--graphql";
    private const string Begin = Delimiter + Part + "{}" + Delimiter;
    private const string End = "--\r\n";

    [Fact]
    public async Task Post_Subscription_SendsEachEventAsAPayloadThenCloses()
    {
        using var response = await SendAsync(server, "subscription { counted(to: 2) }", EventParts);

        ((int)response.StatusCode).ShouldBe(200);
        response.Content.Headers.NonValidated["Content-Type"].ToString().ShouldBe("multipart/mixed;boundary=\"graphql\";subscriptionSpec=1.0");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        response.Headers.GetValues("X-Accel-Buffering").ShouldBe(["no"]);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(
            Begin + Sent("""{"payload":{"data":{"counted":0}}}""") + Sent("""{"payload":{"data":{"counted":1}}}""") + End);
    }

    [Theory]
    [InlineData("multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json", "multipart/mixed")]
    [InlineData("multipart/mixed;subscriptionSpec=\"1.0\", text/event-stream", "multipart/mixed")]
    [InlineData("multipart/mixed;subscriptionSpec=1.0;q=0.5, text/event-stream", "text/event-stream")]
    [InlineData("multipart/mixed, multipart/mixed;subscriptionSpec=1.0", "multipart/mixed")]
    [InlineData("multipart/mixed;subscriptionSpec=2.0, text/event-stream", "text/event-stream")]
    [InlineData("multipart/mixed;subscriptionSpec=1.0;q=0, text/event-stream", "text/event-stream")]
    public async Task Post_Subscription_IsInPartsForThoseWhoReadThem(string accept, string expected)
    {
        using var response = await SendAsync(server, "subscription { counted(to: 1) }", accept);

        response.Content.Headers.ContentType!.MediaType.ShouldBe(expected);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("""{"data":{"counted":0}}""");
    }

    [Theory]
    [InlineData("multipart/mixed", "OPERATION_NOT_ALLOWED")]
    [InlineData("multipart/mixed;subscriptionSpec=2.0, application/json", "OPERATION_NOT_ALLOWED")]
    [InlineData("multipart/mixed;subscriptionSpec=2.0", "NOT_ACCEPTABLE")]
    public async Task Post_SubscriptionOfAClientThatDoesNotReadThem_IsRefused(string accept, string code)
    {
        using var response = await SendAsync(server, "subscription { counted(to: 1) }", accept);

        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(code);
    }

    [Fact]
    public async Task Post_SourceBreaks_EndsWithErrorsBesideANullPayload()
    {
        var payloads = await PayloadsAsync("subscription { broken }", EventParts);

        payloads[0].GetRawText().ShouldBe("""{"payload":{"data":{"broken":1}}}""");
        payloads[1].GetProperty("payload").ValueKind.ShouldBe(JsonValueKind.Null);
        CodeOf(payloads[1]).ShouldBe("SOURCE_GONE");
        payloads.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("subscription { missing }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("subscription {", "GRAPHQL_PARSE_FAILED")]
    [InlineData("subscription { refused }", "FORBIDDEN")]
    [InlineData("subscription A { counted(to: 1) } subscription B { counted(to: 1) }", "OPERATION_RESOLUTION_FAILURE")]
    public async Task Post_OperationIsRefused_IsTheOnlyPart(string query, string code)
    {
        var payload = (await PayloadsAsync(query, EventParts)).ShouldHaveSingleItem();

        payload.GetProperty("payload").ValueKind.ShouldBe(JsonValueKind.Null);
        CodeOf(payload).ShouldBe(code);
    }

    [Fact]
    public async Task Post_OperationIsRefusedToAClientThatReadsJson_IsJsonWithItsStatus()
    {
        using var response = await SendAsync(server, "subscription { missing }", $"{EventParts}, application/graphql-response+json");

        ((int)response.StatusCode).ShouldBe(400);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(ExampleServerRequests.GraphQLResponseType);
    }

    [Theory]
    [InlineData("{ hello }", """{"payload":{"data":{"hello":"world"}}}""")]
    [InlineData("mutation { rename(name: \"x\") }", """{"payload":{"data":{"rename":"x"}}}""")]
    public async Task Post_QueryOrMutationOfAClientThatReadsNothingElse_IsOnePayload(string query, string expected) =>
        (await PayloadsAsync(query, EventParts)).ShouldHaveSingleItem().GetRawText().ShouldBe(expected);

    [Fact]
    public async Task Post_Defer_IsOnePayload()
    {
        var schema = new IncrementalSchema();
        schema.Open();
        await using var incremental = await ExampleServer.StartAsync(graphQL => graphQL.AddSchema(schema.Create));

        (await PayloadsAsync("{ hello ... @defer { slow } }", EventParts, incremental)).ShouldHaveSingleItem().GetRawText()
            .ShouldBe("""{"payload":{"data":{"hello":"world","slow":"at last"}}}""");
    }

    [Fact]
    public async Task Get_Subscription_IsServed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString("subscription { counted(to: 1) }"));
        request.Headers.Add("GraphQL-Preflight", "1");
        request.Headers.TryAddWithoutValidation("Accept", EventParts);

        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("""{"payload":{"data":{"counted":0}}}""");
    }

    [Fact]
    public async Task Event_TooLarge_IsAPayloadWithItsErrorAndTheNextOneComes()
    {
        await using var small = await ExampleServer.StartAsync(graphQL => graphQL.ConfigureLimits(limits => limits.MaxResultBytes = 10));

        var payloads = await PayloadsAsync("subscription { counted(to: 2) }", EventParts, small);

        payloads.Count.ShouldBe(2);
        payloads.ShouldAllBe(payload => CodeOf(payload.GetProperty("payload")) == "RESULT_TOO_LARGE");
    }

    [Fact]
    public async Task Stream_NothingHappens_IsKeptAliveByEmptyObjects()
    {
        await using var idle = await ExampleServer.StartAsync(
            graphQL => graphQL.ConfigureHttp(options => options.EventStreamKeepAlive = TimeSpan.FromMilliseconds(20)));
        using var response = await SendAsync(idle, "subscription { ticks }", EventParts);
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);

        await ReadAsync(body, Begin + Sent("{}") + Sent("{}"));
    }

    [Fact]
    public async Task Stream_ClientLeaves_EndsTheSource()
    {
        await using var watched = await ExampleServer.StartAsync();
        using (var response = await SendAsync(watched, "subscription { ticks }", EventParts))
        {
            await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            await ReadAsync(body, Begin);
            watched.Topics.CountListeners("ticks").ShouldBe(1);
        }

        await Eventually.BecomesAsync(() => watched.Topics.CountListeners("ticks") == 0, "nobody listens");
        watched.Logs.Entries.ShouldNotContain(entry => entry.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task Stream_HostStops_IsClosed()
    {
        await using var stopped = await ExampleServer.StartAsync();
        using var response = await SendAsync(stopped, "subscription { ticks }", EventParts);
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await ReadAsync(body, Begin);

        var stopping = stopped.StopAsync();

        await ReadAsync(body, End);
        await stopping;
    }

    [Fact]
    public async Task Stream_OneTooMany_IsRefused()
    {
        await using var narrow = await ExampleServer.StartAsync(graphQL => graphQL.ConfigureLimits(limits => limits.MaxEventStreams = 1));
        using var first = await SendAsync(narrow, "subscription { ticks }", EventParts);

        (await narrow.QueryAsync("subscription { ticks }", EventParts))
            .ShouldBeRefused(503, "TOO_MANY_EVENT_STREAMS", "1 streams of events open, as many as it serves (GraphQLLimits.MaxEventStreams)");
    }

    private static string Sent(string json) => Part + json + Delimiter;

    private static string? CodeOf(JsonElement payload) =>
        payload.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    // What stands in the parts of a whole response, signs of life left out.
    private async Task<IReadOnlyList<JsonElement>> PayloadsAsync(string query, string accept, ExampleServer? asked = null)
    {
        using var response = await SendAsync(asked ?? server, query, accept);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        text.ShouldEndWith(Delimiter + End);
        var parts = text[..^(Delimiter + End).Length].Split(Delimiter);
        parts[0].ShouldBeEmpty();
        return [.. parts.Skip(1).Where(part => part != Part + "{}").Select(part =>
        {
            part.ShouldStartWith(Part);
            return JsonElement.Parse(part[Part.Length..]);
        })];
    }

    private static Task<HttpResponseMessage> SendAsync(ExampleServer asked, string query, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return asked.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    private static async Task ReadAsync(Stream body, string expected)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(expected)];
        await body.ReadExactlyAsync(bytes, TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(20));
        Encoding.UTF8.GetString(bytes).ShouldBe(expected);
    }
}
