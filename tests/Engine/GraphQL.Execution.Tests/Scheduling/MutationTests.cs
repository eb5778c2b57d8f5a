using System.Collections.Concurrent;
using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Scheduling;

public sealed class MutationTests
{
    private readonly ConcurrentQueue<string> _log = new();

    [Fact]
    public async Task Execute_Mutation_EndsEachFieldWithItsSubtreeBeforeTheNext()
    {
        await Server().AskAsync("mutation { a: change(to: 1) { after } b: change(to: 2) { after } }");

        _log.ShouldBe(["change 1", "after 1", "change 2", "after 2"]);
    }

    [Fact]
    public async Task Execute_MutationOfANullableFieldFails_GoesOn()
    {
        var json = await Server().AskAsync("mutation { a: change(to: 1) { after } fail b: change(to: 2) { after } }");

        json.ShouldContain("""data":{"a":{"after":1},"fail":null,"b":{"after":2}}""");
    }

    [Fact]
    public async Task Execute_MutationNullsTheRoot_StartsNoFurtherField()
    {
        var json = await Server().AskAsync("mutation { a: change(to: 1) { after } failHard b: change(to: 2) { after } }");

        json.ShouldContain("\"data\":null");
        _log.ShouldBe(["change 1", "after 1"]);
    }

    [Fact]
    public async Task Execute_Query_StartsAllFieldsBeforeItWaits()
    {
        await Server().AskAsync("{ a: read(at: 1) { after } b: read(at: 2) { after } }");

        _log.Take(2).ShouldBe(["read 1", "read 2"]);
    }

    private TestServer Server() => new(
        """
        type Query { read(at: Int): State }
        type Mutation { change(to: Int): State fail: String failHard: String! }
        type State { after: Int }
        """,
        b => b
            .Field("Query", "read", new AsyncRowResolver((c, _) => LogAsync("read", c.Argument(0)!)))
            .Field("Mutation", "change", new AsyncRowResolver((c, _) => LogAsync("change", c.Argument(0)!)))
            .Field("Mutation", "fail", new RowResolver((_, _) => throw new GraphQLException("no", "NO")))
            .Field("Mutation", "failHard", new RowResolver((_, _) => throw new GraphQLException("no", "NO")))
            .Field("State", "after", new AsyncRowResolver((c, row) => LogAsync("after", c.Parent<int>(row)))));

    private async ValueTask<object?> LogAsync(string what, object value)
    {
        _log.Enqueue($"{what} {value}");
        await Task.Yield();
        return value;
    }
}
