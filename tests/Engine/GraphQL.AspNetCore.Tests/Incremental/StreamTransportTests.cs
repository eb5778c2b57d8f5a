using GraphQL.AspNetCore.Tests.Servers;
using GraphQL.AspNetCore.Tests.ServerSentEvents;
using GraphQL.AspNetCore.Tests.WebSockets;
using GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQL.AspNetCore.Tests.Incremental;

public sealed class StreamTransportTests
{
    private const string First = """{"data":{"hello":"world"},"pending":[{"id":"0","path":[]}],"hasNext":true}""";
    private const string Second = """{"incremental":[{"id":"0","data":{"slow":"at last"}}],"completed":[{"id":"0"}],"hasNext":false}""";

    private readonly IncrementalSchema _schema = new();

    [Fact]
    public async Task EventStream_Defer_SendsAnEventForEachPart()
    {
        await using var server = await ExampleServer.StartAsync(graphQL => graphQL.AddSchema(_schema.Create));
        using var client = await EventStreamClient.PostAsync(server, "{ hello ... @defer { slow } }", "application/json, text/event-stream");

        (await client.ReadEventAsync()).ShouldBe($"event: next|data: {First}");
        _schema.Open();

        (await client.ReadToEndAsync()).ShouldBe([$"event: next|data: {Second}", "event: complete|data:"]);
    }

    [Fact]
    public async Task Socket_Defer_SendsANextForEachPart()
    {
        await using var server = await ExampleServer.StartAsync(graphQL => graphQL.AddSchema(_schema.Create));
        using var client = await SocketClient.ConnectAsync(server);
        await client.SubscribeAsync("1", "{ hello ... @defer { slow } }");

        (await client.ReceiveAsync()).ShouldBe($$"""{"id":"1","type":"next","payload":{{First}}}""");
        _schema.Open();

        (await client.ReceiveAsync(2)).ShouldBe([$$"""{"id":"1","type":"next","payload":{{Second}}}""", """{"id":"1","type":"complete"}"""]);
    }

    [Fact]
    public async Task Socket_ClientCompletes_EndsTheList()
    {
        await using var server = await ExampleServer.StartAsync(graphQL => graphQL.AddSchema(_schema.Create));
        using var client = await SocketClient.ConnectAsync(server);
        await client.SubscribeAsync("1", "{ ticks @stream(initialCount: 1) }");
        await client.ReceiveAsync();

        await client.SendAsync("""{"id":"1","type":"complete"}""");

        await _schema.Left;
    }

    [Fact]
    public async Task AddIncrementalDelivery_Modules_GiveTheSchemaTheDirectives()
    {
        var services = new ServiceCollection();
        services.AddGraphQLServer().AddModule<HelloModule>().AddIncrementalDelivery();
        await using var provider = services.AddLogging().BuildServiceProvider();

        var schema = provider.GetRequiredService<RequestExecutor>().Schema.Schema;

        schema.Directives.Select(d => d.Name).ShouldBe(["defer", "stream", "skip", "include", "deprecated", "specifiedBy", "oneOf"], ignoreOrder: true);
    }

    private sealed class HelloModule : SchemaModule
    {
        public override string Sdl => "type Query { hello: String }";

        public override void Bind(SchemaBindings bindings) => bindings.Field("Query", "hello", new Resolver(_ => "world"));
    }
}
