using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests;

public sealed class ExecutorTests
{
    [Fact]
    public async Task Execute_TypeName_IsWrittenByThePlan()
    {
        var server = new TestServer("type Query { a: String }", b => b.Field("Query", "a", new RowResolver((_, _) => "x")));

        (await server.AskAsync("{ __typename t: __typename a }")).ShouldBe("""{"data":{"__typename":"Query","t":"Query","a":"x"}}""");
    }

    [Fact]
    public async Task Execute_NestedListsOfObjects_WritesThemInOrder()
    {
        var server = new TestServer(
            "type Query { grid: [[Cell!]!]! } type Cell { x: Int! next: [Cell] }",
            b => b
                .Field("Query", "grid", new PropertyBinding(_ => new[] { new[] { 1, 2 }, [], [3] }))
                .Field("Cell", "x", new PropertyBinding(c => c))
                .Field("Cell", "next", new AsyncRowResolver(async (c, row) =>
                {
                    await Task.Yield();
                    return new object?[] { c.Parent<int>(row) * 10, null };
                })));

        (await server.AskAsync("{ grid { x next { x } } }")).ShouldBe(
            """{"data":{"grid":[[{"x":1,"next":[{"x":10},null]},{"x":2,"next":[{"x":20},null]}],[],[{"x":3,"next":[{"x":30},null]}]]}}""");
    }

    [Fact]
    public async Task Execute_NonNullFieldThrows_NullsTheNearestNullableAncestor()
    {
        var server = new TestServer(
            "type Query { list: [Item] } type Item { id: Int! bad: Int! }",
            b => b
                .Field("Query", "list", new PropertyBinding(_ => new[] { 1, 2 }))
                .Field("Item", "id", new PropertyBinding(c => c))
                .Field("Item", "bad", new RowResolver((c, row) => c.Parent<int>(row) == 2 ? throw new GraphQLException("no", "NO") : 7)));

        (await server.AskAsync("{ list { id bad } }")).ShouldBe(
            """{"errors":[{"message":"no","locations":[{"line":1,"column":13}],"path":["list",1,"bad"],"extensions":{"code":"NO"}}],"data":{"list":[{"id":1,"bad":7},null]}}""");
    }

    [Fact]
    public async Task Execute_Introspection_AnswersFromTheModel()
    {
        var server = new TestServer(
            "type Query { a(b: Int = 3): String! } union U = Query",
            b => b.Field("Query", "a", new RowResolver((_, _) => "x")));

        (await server.AskAsync("""{ __type(name: "Query") { kind name fields { name args { name defaultValue } type { kind ofType { name } } } } u: __type(name: "U") { possibleTypes { name } } }"""))
            .ShouldBe("""{"data":{"__type":{"kind":"OBJECT","name":"Query","fields":[{"name":"a","args":[{"name":"b","defaultValue":"3"}],"type":{"kind":"NON_NULL","ofType":{"name":"String"}}}]},"u":{"possibleTypes":[{"name":"Query"}]}}}""");
    }
}
