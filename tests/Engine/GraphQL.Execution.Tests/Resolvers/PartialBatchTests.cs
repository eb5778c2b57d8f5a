using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Resolvers;

public sealed class PartialBatchTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Execute_SomeOfABatchFail_AreErrorsOfTheirOwnParents(bool later)
    {
        var server = new TestServer("type Query { items: [Item!] } type Item { half: Int }", b => b
            .Field("Query", "items", new RowResolver(static (_, _) => new[] { 2, 3, 4 }))
            .Field("Item", "half", new Halves(later)));

        (await server.AskAsync("{ items { half } }")).ShouldBe(
            """{"errors":[{"message":"3 is odd.","locations":[{"line":1,"column":11}],"path":["items",1,"half"],"extensions":{"code":"ODD"}}],"data":{"items":[{"half":1},{"half":null},{"half":2}]}}""");
    }

    private sealed class Halves(bool later) : FieldResolver
    {
        public override void Resolve(FieldContext context)
        {
            var numbers = context.Parents<int>();
            var failures = numbers.Index().Where(n => n.Item % 2 == 1).ToDictionary(n => n.Index, n => (Exception)new GraphQLException($"{n.Item} is odd.", "ODD"));
            var results = new PartialBatch<int>([.. numbers.Select(n => n / 2)], failures);
            if (later)
            {
                context.SetBatch(LaterAsync(results));
            }
            else
            {
                context.SetBatch(results);
            }
        }

        private static async Task<IReadOnlyList<int>> LaterAsync(PartialBatch<int> results)
        {
            await Task.Yield();
            return results;
        }
    }
}
