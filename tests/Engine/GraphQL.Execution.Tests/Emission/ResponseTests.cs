using System.Text.Json;
using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Emission;

public sealed class ResponseTests
{
    private readonly TestServer _server = new(
        "type Query { a: String items: [Item] } type Item { id: Int name: String! kind: Kind } enum Kind { BIG SMALL }",
        b => b
            .Object<Item>("Item", new ItemWriter())
            .Field("Query", "a", new RowResolver((_, _) => "x"))
            .Field("Query", "items", new PropertyBinding(_ => new[] { new Item(1, "one", "BIG"), new Item(2, null, "SMALL"), new Item(3, "three", "ODD") }))
            .Field("Item", "id", new LeafPropertyBinding(0, needsCheck: false))
            .Field("Item", "name", new LeafPropertyBinding(1, needsCheck: true))
            .Field("Item", "kind", new LeafPropertyBinding(2, needsCheck: true)));

    [Fact]
    public async Task WriteTo_Extensions_StandBehindTheData()
    {
        var server = new TestServer(
            "type Query { a: String }",
            b => b.Field("Query", "a", new RowResolver((_, _) => "x")),
            new ExecutorOptions
            {
                ResponseExtensions =
                [
                    new Entry("cost", 5), new Entry("nothing", null), new Entry("trace", JsonDocument.Parse("""{"ms":[1,2]}""").RootElement),
                ],
            });

        (await server.AskAsync("{ a }")).ShouldBe("""{"data":{"a":"x"},"extensions":{"cost":5,"trace":{"ms":[1,2]}}}""");
    }

    [Fact]
    public async Task WriteTo_AfterDispose_Throws()
    {
        var result = await _server.ExecuteAsync("{ items { id } }");
        result.Dispose();

        Should.Throw<ObjectDisposedException>(() => TestServer.Text(result));
    }

    [Fact]
    public async Task Dispose_WhileOthersRun_LeavesTheirRowsAlone()
    {
        var items = Enumerable.Range(0, 500).Select(i => new Item(i, $"n{i}", "BIG")).ToArray();
        var server = new TestServer(
            "type Query { items: [Item] } type Item { id: Int name: String! }",
            b => b.Field("Query", "items", new RowResolver((_, _) => items))
                .Field("Item", "id", new PropertyBinding(i => ((Item)i).Id))
                .Field("Item", "name", new PropertyBinding(i => ((Item)i).Name)));
        var expected = await server.AskAsync("{ items { id name } }");

        await Parallel.ForAsync(0, 200, async (_, cancellationToken) =>
        {
            using var first = await server.ExecuteAsync("{ items { id name } }", cancellationToken: cancellationToken);
            using (var second = await server.ExecuteAsync("{ items { name } }", cancellationToken: cancellationToken))
            {
                TestServer.Text(second).ShouldStartWith("""{"data":{"items":[{"name":"n0"}""");
            }

            TestServer.Text(first).ShouldBe(expected);
        });
    }

    [Fact]
    public async Task WriteTo_Twice_WritesTheSame()
    {
        var result = await _server.ExecuteAsync("{ a items { id } }");

        TestServer.Text(result).ShouldBe(TestServer.Text(result));
    }

    [Fact]
    public async Task WriteTo_PlainPropertiesOutOfTheirType_AreNullsWithErrors()
    {
        var result = await _server.ExecuteAsync("{ items { kind id title: name kind2: kind } }");

        TestServer.Text(result).ShouldEndWith(
            """],"data":{"items":[{"kind":"BIG","id":1,"title":"one","kind2":"BIG"},null,{"kind":null,"id":3,"title":"three","kind2":null}]}}""");
        result.Errors.Select(e => (e.Code, string.Join('/', e.Path!))).ShouldBe(
        [
            (ErrorCodes.InvalidResolverResult, "items/1/title"),
            (ErrorCodes.InvalidResolverResult, "items/2/kind"),
            (ErrorCodes.InvalidResolverResult, "items/2/kind2"),
        ]);
    }

    private sealed record Entry(string Name, object? Value) : IResponseExtension
    {
        public object? Read(OperationRequest request) => Value;
    }

    private sealed record Item(int Id, string? Name, string Kind);

    private sealed class ItemWriter : ObjectWriter
    {
        public override void Write(ref ResponseWriter writer, object instance, ReadOnlySpan<LeafField> fields)
        {
            var item = (Item)instance;
            foreach (ref readonly var field in fields)
            {
                writer.Name(field.Name);
                switch (field.Ordinal)
                {
                    case 0: writer.Int(item.Id); break;
                    case 1: writer.String(item.Name); break;
                    case 2: writer.String(item.Kind); break;
                }
            }
        }

        public override LeafCheck Check(object instance, int ordinal)
        {
            var item = (Item)instance;
            return ordinal switch
            {
                1 => item.Name is null ? LeafCheck.Null : LeafCheck.Valid,
                2 => item.Kind is "BIG" or "SMALL" ? LeafCheck.Valid : LeafCheck.Invalid,
                _ => LeafCheck.Valid,
            };
        }
    }
}
