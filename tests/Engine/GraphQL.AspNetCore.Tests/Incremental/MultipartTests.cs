using System.Text;
using System.Text.Json;
using GraphQL.AspNetCore.Tests.Servers;
using Microsoft.Extensions.Logging;

namespace GraphQL.AspNetCore.Tests.Incremental;

public sealed class MultipartTests : IAsyncLifetime
{
    private const string Multipart = "multipart/mixed";
    private const string Deferred = "{ hello ... @defer { slow } }";

    private readonly IncrementalSchema _schema = new();
    private ExampleServer? _server;

    private ExampleServer Server => _server!;

    public async ValueTask InitializeAsync() => _server = await ExampleServer.StartAsync(graphQL => graphQL.AddSchema(_schema.Create));

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    [Fact]
    public async Task Post_Defer_SendsEachPartAsSoonAsItIsThere()
    {
        using var response = await SendAsync(Deferred, Multipart);
        response.Content.Headers.ContentType!.ToString().ShouldBe("multipart/mixed; boundary=\"-\"");
        response.Headers.TransferEncodingChunked.ShouldBe(true);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        await using var body = await response.Content.ReadAsStreamAsync();

        (await ReadAsync(body, "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"
            + """{"data":{"hello":"world"},"pending":[{"id":"0","path":[]}],"hasNext":true}""" + "\r\n---")).ShouldBeTrue();
        _schema.Open();

        (await ReadAsync(body, "\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"
            + """{"incremental":[{"id":"0","data":{"slow":"at last"}}],"completed":[{"id":"0"}],"hasNext":false}""" + "\r\n-----\r\n")).ShouldBeTrue();
        (await body.ReadAsync(new byte[1])).ShouldBe(0);
    }

    [Theory]
    [InlineData("multipart/mixed", true)]
    [InlineData("multipart/mixed; incrementalSpec=v0.2, application/graphql-response+json, application/json;q=0.9", true)]
    [InlineData("application/json, multipart/mixed;boundary=\"x\"", true)]
    [InlineData("multipart/mixed;incrementalSpec=v0.1, application/json", false)]
    [InlineData("multipart/mixed;deferSpec=20220824, application/json", false)]
    [InlineData("multipart/mixed;boundary=graphql;subscriptionSpec=1.0, application/json", false)]
    [InlineData("multipart/*, application/json", false)]
    [InlineData("application/json", false)]
    [InlineData("*/*", false)]
    public async Task Post_Defer_IsInPartsForThoseWhoReadThem(string accept, bool inParts)
    {
        _schema.Open();

        using var response = await SendAsync(Deferred, accept);

        var text = await response.Content.ReadAsStringAsync();
        if (inParts)
        {
            response.Content.Headers.ContentType!.MediaType.ShouldBe(Multipart);
        }
        else
        {
            text.ShouldBe("""{"data":{"hello":"world","slow":"at last"}}""");
        }
    }

    [Theory]
    [InlineData("multipart/mixed, text/event-stream", Multipart)]
    [InlineData("multipart/mixed;q=0.5, text/event-stream", "text/event-stream")]
    [InlineData("multipart/mixed;deferSpec=20220824, text/event-stream", "text/event-stream")]
    public async Task Post_ClientThatReadsBoth_GetsWhatItPrefers(string accept, string expected)
    {
        _schema.Open();

        using var response = await SendAsync(Deferred, accept);

        response.Content.Headers.ContentType!.MediaType.ShouldBe(expected);
    }

    [Fact]
    public async Task Post_OneResultForAClientThatReadsNothingElse_IsOnePart()
    {
        using var response = await SendAsync("{ hello }", Multipart);

        (await response.Content.ReadAsStringAsync()).ShouldBe(
            "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"data\":{\"hello\":\"world\"}}\r\n-----\r\n");
    }

    [Fact]
    public async Task Post_OneResult_IsJsonWithItsStatus()
    {
        using var response = await SendAsync("{ nothing }", "multipart/mixed, application/graphql-response+json");

        ((int)response.StatusCode).ShouldBe(400);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(ExampleServerRequests.GraphQLResponseType);
    }

    [Fact]
    public async Task Post_OnlyAnOlderFormatIsRead_IsNotAcceptable()
    {
        using var response = await SendAsync(Deferred, "multipart/mixed;deferSpec=20220824");

        ((int)response.StatusCode).ShouldBe(406);
    }

    [Fact]
    public async Task Post_Stream_SendsItemsAsTheyCome()
    {
        using var response = await SendAsync("{ ticks @stream(initialCount: 1) }", Multipart);
        await using var body = await response.Content.ReadAsStreamAsync();
        (await ReadAsync(body, "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"
            + """{"data":{"ticks":[1]},"pending":[{"id":"0","path":["ticks"]}],"hasNext":true}""")).ShouldBeTrue();

        _schema.Open();

        using var reader = new StreamReader(body);
        (await reader.ReadToEndAsync()).ShouldContain("""{"incremental":[{"id":"0","items":[2]}]""");
        await _schema.Left;
    }

    [Fact]
    public async Task Post_ClientLeaves_EndsTheListAndFailsNothing()
    {
        using (var response = await SendAsync("{ ticks @stream(initialCount: 1) }", Multipart))
        {
            await using var body = await response.Content.ReadAsStreamAsync();
            await ReadAsync(body, "\r\n---");
        }

        await _schema.Left;
        Server.Logs.Entries.ShouldNotContain(entry => entry.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task Post_ClientDoesNotRead_HoldsTheListBack()
    {
        await using var server = await ExampleServer.StartAsync(graphQL => graphQL
            .AddSchema(_schema.Create)
            .ConfigureLimits(limits => limits.MaxResultBytes = int.MaxValue));
        using (await SendAsync("{ flood @stream(initialCount: 1) }", Multipart, server))
        {
            await Eventually.BecomesAsync(() => server.Flood.Taken > 1, "the flood begins");
            var taken = -1;
            while (taken != server.Flood.Taken)
            {
                taken = server.Flood.Taken;
                await Task.Delay(300, TestContext.Current.CancellationToken);
            }

            // What the sockets of both ends hold, and no more.
            server.Flood.Open.ShouldBe(1);
            taken.ShouldBeLessThan(2_000);
        }

        await Eventually.BecomesAsync(() => server.Flood.Open == 0, "the flood ends with its client");
    }

    [Theory]
    [InlineData(Multipart, "\r\n-----")]
    [InlineData("text/event-stream", "event: complete\ndata:")]
    public async Task Post_HostStops_IsServedToItsEnd(string accept, string end)
    {
        using var response = await SendAsync(Deferred, accept);
        await using var body = await response.Content.ReadAsStreamAsync();
        await body.ReadExactlyAsync(new byte[8]);

        var stopping = Server.StopAsync();
        _schema.Open();

        using var reader = new StreamReader(body);
        var text = await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(20));
        text.ShouldContain("\"slow\":\"at last\"");
        text.TrimEnd().ShouldEndWith(end);
        await stopping;
    }

    [Theory]
    [InlineData(Multipart)]
    [InlineData("text/event-stream")]
    public async Task Post_PartsTooLargeTogether_EndWithTheError(string accept)
    {
        await using var server = await ExampleServer.StartAsync(graphQL => graphQL
            .AddSchema(_schema.Create)
            .ConfigureLimits(limits => limits.MaxResultBytes = 2_000));

        using var response = await SendAsync("{ hello ... @defer { a: lines(count: 100) ... @defer { b: lines(count: 150) } } }", accept, server);

        var text = await response.Content.ReadAsStringAsync();
        text.ShouldContain("\"a\":[");
        text.ShouldNotContain("\"b\":[");
        text.ShouldContain("""{"completed":[{"id":"1","errors":[{"message":"The response is larger than 2000 bytes""");
        text.TrimEnd().ShouldEndWith(accept == Multipart ? "\"hasNext\":false}\r\n-----" : "event: complete\ndata:");
    }

    [Fact]
    public async Task Post_PartInTheMaking_HoldsATurn()
    {
        await using var server = await ExampleServer.StartAsync(graphQL => graphQL
            .AddSchema(_schema.Create)
            .ConfigureLimits(limits => (limits.MaxConcurrentExecutions, limits.MaxWaitingExecutions) = (1, 0)));
        using var response = await SendAsync("{ ticks @stream(initialCount: 1) }", Multipart, server);
        await using var body = await response.Content.ReadAsStreamAsync();
        await ReadAsync(body, "\r\n---");

        // The list waits within its part's turn, as an operation that waits does, so nobody else gets one.
        (await server.QueryAsync("{ hello }")).Status.ShouldBe(503);
        _schema.Open();

        using var reader = new StreamReader(body);
        (await reader.ReadToEndAsync()).ShouldContain("\"items\":[2]");
        (await server.QueryAsync("{ hello }")).Status.ShouldBe(200);
    }

    private Task<HttpResponseMessage> SendAsync(string query, string accept, ExampleServer? server = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return (server ?? Server).Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    // Reads as many bytes as are expected, whether or not more follow.
    private static async Task<bool> ReadAsync(Stream body, string expected)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(expected)];
        await body.ReadExactlyAsync(bytes).AsTask().WaitAsync(TimeSpan.FromSeconds(20));
        return Encoding.UTF8.GetString(bytes) == expected;
    }
}
