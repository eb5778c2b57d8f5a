using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Requests;

/// <summary>Who is told of each run hears of it before any resolver, with the services of that run.</summary>
public sealed class RunTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(7);

    private readonly List<(IServiceProvider Services, TimeSpan Time)> _runs = [];

    private ExecutorOptions Options => new() { ExecutionTimeout = Timeout, OnRun = (request, time) => _runs.Add((request.Services, time)) };

    [Fact]
    public async Task Execute_IsToldBeforeAnyResolver()
    {
        var told = 0;
        var server = new TestServer("type Query { a: Int }", b => b.Field("Query", "a", new RowResolver((_, _) => told = _runs.Count)), Options);

        (await server.AskAsync("{ a }")).ShouldBe("""{"data":{"a":1}}""");

        told.ShouldBe(1);
        _runs.ShouldHaveSingleItem().Time.ShouldBe(Timeout);
    }

    [Fact]
    public async Task Execute_Refused_IsNoRun()
    {
        var server = new TestServer("type Query { a: Int }", b => b.Field("Query", "a", new RowResolver(static (_, _) => 1)), Options);

        await server.AskAsync("{ b }");

        _runs.ShouldBeEmpty();
    }

    [Fact]
    public async Task Subscribe_EachEventIsARunInItsOwnScope_AndTheSubscriptionIsNone()
    {
        var server = new SubscriptionServer(options: Options);
        server.Feed.Add("Ada", "Grace").End();

        await server.ReadAsync("""subscription { changed(team: "x") { name } }""");

        _runs.Select(run => run.Services).ShouldBe(server.Scopes.Opened);
    }

    [Fact]
    public async Task ExecuteIncrementally_AllPartsAreOneRun()
    {
        var server = new IncrementalServer(options: Options);

        (await server.ReadAsync("{ me { name ... @defer { slow } } }")).Count.ShouldBeGreaterThan(1);

        _runs.ShouldHaveSingleItem().Time.ShouldBe(Timeout);
    }
}
