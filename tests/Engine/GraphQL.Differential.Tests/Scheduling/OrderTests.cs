using System.Collections.Concurrent;
using GraphQL.Execution;

namespace GraphQL.Differential.Tests.Scheduling;

public sealed class OrderTests
{
    private const string Sdl = "type Query { a: Int } type Mutation { one: Step two: Step bad: Step! } type Step { inner: String! }";

    [Fact]
    public async Task Execute_Mutation_EndsEachRootFieldBeforeTheNextBegins()
    {
        var (response, log) = await MutateAsync("mutation { one { inner } two { inner } again: one { inner } }");

        response.ShouldNotContain("errors");
        log.ShouldBe(["one begins", "one ends", "inner of one", "two begins", "two ends", "inner of two", "one begins", "one ends", "inner of one"]);
    }

    [Fact]
    public async Task Execute_MutationFieldNullsTheRoot_LaterFieldsDoNotBegin()
    {
        var (response, log) = await MutateAsync("mutation { one { inner } bad { inner } two { inner } }");

        response.ShouldEndWith("\"data\":null}");
        log.ShouldBe(["one begins", "one ends", "inner of one", "bad begins"]);
    }

    [Fact]
    public async Task Execute_BranchIsNull_ResolversBelowAreNotCalled()
    {
        var calls = 0;
        var server = new ScheduledServer(
            "type Query { box: [Box] } type Box { bad: Int! child: Child! } type Child { x: Int y: Int z: Int }",
            b => b
                .Field("Query", "box", new PropertyBinding(_ => new[] { 1, 2 }))
                .Field("Box", "bad", new RowResolver((_, _) => throw new GraphQLException("bad", "BAD")))
                .Field("Box", "child", new PropertyBinding(_ => 3))
                .Field("Child", "x", new RowResolver((_, _) => calls++))
                .Field("Child", "y", new AsyncRowResolver((_, _) => new ValueTask<object?>(calls++)))
                .Field("Child", "z", new Batch(_ => calls++)));

        var response = await server.AskAsync("{ box { bad child { x y z } } }");

        response.ShouldEndWith("\"data\":{\"box\":[null,null]}}");
        calls.ShouldBe(0);
    }

    [Fact]
    public async Task Execute_SomeParentsAreNull_BatchGetsTheOthers()
    {
        IReadOnlyList<int> parents = [];
        var server = new ScheduledServer(
            "type Query { box: [Box] } type Box { id: Int! child: Child! } type Child { z: Int }",
            b => b
                .Field("Query", "box", new PropertyBinding(_ => new[] { 1, 2, 3 }))
                .Field("Box", "id", new RowResolver((c, row) =>
                    c.Parent<int>(row) == 2 ? throw new GraphQLException("bad", "BAD") : c.Parent<int>(row)))
                .Field("Box", "child", new PropertyBinding(id => (int)id * 10))
                .Field("Child", "z", new Batch(p => parents = p)));

        var response = await server.AskAsync("{ box { id child { z } } }");

        response.ShouldEndWith("\"data\":{\"box\":[{\"id\":1,\"child\":{\"z\":11}},null,{\"id\":3,\"child\":{\"z\":31}}]}}");
        parents.ShouldBe([10, 30]);
    }

    [Fact]
    public async Task Execute_TasksEndOnManyThreads_EachRowGetsItsOwn()
    {
        var server = new ScheduledServer("type Query { n: [N!]! } type N { v: Int! }", b => b
            .Field("Query", "n", new PropertyBinding(_ => Enumerable.Range(0, 500)))
            .Field("N", "v", new AsyncRowResolver((c, row) =>
            {
                var value = c.Parent<int>(row);
                return new ValueTask<object?>(Task.Run<object?>(() => value));
            })));

        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.AskAsync("{ n { v } }")));

        var items = string.Join(',', Enumerable.Range(0, 500).Select(i => "{\"v\":" + i + "}"));
        responses.ShouldAllBe(r => r == "{\"data\":{\"n\":[" + items + "]}}");
    }

    private static async Task<(string Response, IReadOnlyList<string> Log)> MutateAsync(string document)
    {
        var log = new ConcurrentQueue<string>();
        var server = new ScheduledServer(Sdl, b => b
            .Field("Query", "a", new PropertyBinding(_ => 1))
            .Field("Mutation", "one", Step("one"))
            .Field("Mutation", "two", Step("two"))
            .Field("Mutation", "bad", new AsyncRowResolver(async (_, _) =>
            {
                log.Enqueue("bad begins");
                await Task.Yield();
                throw new GraphQLException("bad", "BAD");
            }))
            .Field("Step", "inner", new AsyncRowResolver(async (context, row) =>
            {
                await Task.Yield();
                log.Enqueue($"inner of {context.Parent<string>(row)}");
                return "x";
            })));
        return (await server.AskAsync(document), [.. log]);

        AsyncRowResolver Step(string name) => new(async (_, _) =>
        {
            log.Enqueue($"{name} begins");
            await Task.Yield();
            log.Enqueue($"{name} ends");
            return name;
        });
    }

    /// <summary>Answers each parent with the number after it.</summary>
    private sealed class Batch(Action<IReadOnlyList<int>> seen) : FieldResolver
    {
        public override void Resolve(FieldContext context)
        {
            var parents = context.Parents<int>();
            seen(parents);
            context.SetBatch<int>([.. parents.Select(p => p + 1)]);
        }
    }
}
