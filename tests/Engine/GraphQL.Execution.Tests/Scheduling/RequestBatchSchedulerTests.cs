using GraphQL.DataLoader;
using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Scheduling;

public sealed class RequestBatchSchedulerTests
{
    private readonly ServiceTable _services = new();
    private readonly Names _names;

    public RequestBatchSchedulerTests()
    {
        _names = new Names(_services.Scheduler);
        _services.Add(_names);
    }

    [Fact]
    public async Task Execute_ManyRowsOneLoader_FetchesOnce()
    {
        var json = await Server().AskAsync("{ rows { name } }");

        _names.Fetches.ShouldHaveSingleItem().ShouldBe([0, 1, 2]);
        json.ShouldBe("""{"data":{"rows":[{"name":"n0"},{"name":"n1"},{"name":"n2"},{"name":"n0"}]}}""");
    }

    [Fact]
    public async Task Execute_LoadsInSequence_BatchEachStep()
    {
        await Server().AskAsync("{ rows { next } }");

        _names.Fetches.Select(f => f.Order().ToArray()).ShouldBe([[0, 1, 2], [10, 11, 12]]);
    }

    [Fact]
    public async Task Execute_LevelsBelowEachOther_FetchOnceALevel()
    {
        await Server().AskAsync("{ rows { name rows { rows { name } } } }");

        _names.Fetches.ShouldHaveSingleItem().ShouldBe([0, 1, 2], ignoreOrder: true);
    }

    [Fact]
    public async Task Execute_FetchFails_IsTheErrorOfEveryRowThatAsked()
    {
        _names.Failure = new GraphQLException("down", "DOWN");

        var result = await Server().ExecuteAsync("{ rows { name } }");

        result.Errors.Select(e => e.Code).ShouldBe(["DOWN", "DOWN", "DOWN", "DOWN"]);
    }

    [Fact]
    public async Task Load_NoOperationRuns_IsServedByTheThreadPool()
    {
        (await _names.LoadAsync(5, TestContext.Current.CancellationToken)).ShouldBe("n5");

        await Server().AskAsync("{ rows { name } }");

        (await _names.LoadAsync(6, TestContext.Current.CancellationToken)).ShouldBe("n6");
        _services.Scheduler.CancellationToken.ShouldBe(CancellationToken.None);
    }

    private TestServer Server() => new(
        "type Query { rows: [Row] } type Row { name: String next: String rows: [Row] }",
        b => b
            .Field("Query", "rows", new PropertyBinding(_ => new[] { 0, 1, 2, 0 }))
            .Field("Row", "rows", new PropertyBinding(r => new[] { (int)r }))
            .Field("Row", "name", new AsyncRowResolver(async (c, row) => await c.Service<Names>().LoadAsync(c.Parent<int>(row), c.CancellationToken)))
            .Field("Row", "next", new AsyncRowResolver(async (c, row) =>
            {
                await c.Service<Names>().LoadAsync(c.Parent<int>(row), c.CancellationToken);
                return await c.Service<Names>().LoadAsync(c.Parent<int>(row) + 10, c.CancellationToken);
            })),
        services: _services);

    private sealed class Names(IBatchScheduler scheduler) : BatchDataLoader<int, string>(scheduler)
    {
        public List<int[]> Fetches { get; } = [];

        public Exception? Failure { get; set; }

        protected override async Task<IReadOnlyDictionary<int, string>> FetchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            lock (Fetches)
            {
                Fetches.Add([.. keys]);
            }

            await Task.Yield();
            return Failure is null ? keys.ToDictionary(k => k, k => $"n{k}") : throw Failure;
        }
    }
}
