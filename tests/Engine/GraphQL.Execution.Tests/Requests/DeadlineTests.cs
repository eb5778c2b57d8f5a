using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Requests;

public sealed class DeadlineTests
{
    private readonly ManualTime _time = new();
    private readonly TaskCompletionSource<object?> _answer = new();
    private CancellationToken _seen;

    [Fact]
    public async Task Execute_TakesTooLong_IsAnsweredWithATimeout()
    {
        var running = Start(TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromSeconds(4));
        running.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(1));

        var result = await running;

        result.Outcome.ShouldBe(OperationOutcome.TimedOut);
        result.Errors.ShouldHaveSingleItem().Code.ShouldBe(ErrorCodes.ExecutionTimeout);
        TestServer.Text(result).ShouldNotContain("\"data\"");
        _seen.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public async Task Execute_ResolverHeedsTheDeadline_IsAnsweredWithATimeoutAllTheSame()
    {
        var server = new TestServer(
            "type Query { slow: String }",
            b => b.Field("Query", "slow", new AsyncRowResolver(async (c, _) =>
            {
                await Task.Delay(Timeout.Infinite, c.CancellationToken);
                return "never";
            })),
            new ExecutorOptions { ExecutionTimeout = TimeSpan.FromSeconds(5), TimeProvider = _time });
        var running = server.ExecuteAsync("{ slow }", cancellationToken: TestContext.Current.CancellationToken);

        _time.Advance(TimeSpan.FromSeconds(5));

        (await running).Outcome.ShouldBe(OperationOutcome.TimedOut);
    }

    [Fact]
    public async Task Execute_CallerGivesUp_Throws()
    {
        using var caller = new CancellationTokenSource();
        var running = Start(caller.Token);

        await caller.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(running);
        _seen.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public async Task Execute_CallerHasGivenUpAlready_StartsNothing()
    {
        var called = false;
        var server = new TestServer("type Query { a: String }", b => b.Field("Query", "a", new RowResolver((_, _) => called = true)));

        await Should.ThrowAsync<OperationCanceledException>(server.ExecuteAsync("{ a }", cancellationToken: new CancellationToken(canceled: true)));

        called.ShouldBeFalse();
    }

    [Fact]
    public async Task Execute_SynchronousWorkTakesTooLong_EndsAtTheNextColumn()
    {
        var called = new List<string>();
        object? Work(string name)
        {
            called.Add(name);
            _time.Advance(TimeSpan.FromSeconds(3));
            return name;
        }

        var server = new TestServer(
            "type Query { a: String b: String c: String }",
            b => b
                .Field("Query", "a", new RowResolver((_, _) => Work("a")))
                .Field("Query", "b", new RowResolver((_, _) => Work("b")))
                .Field("Query", "c", new RowResolver((_, _) => Work("c"))),
            new ExecutorOptions { ExecutionTimeout = TimeSpan.FromSeconds(5), TimeProvider = _time });

        var result = await server.ExecuteAsync("{ a b c }");

        called.ShouldBe(["a", "b"]);
        result.Outcome.ShouldBe(OperationOutcome.TimedOut);
        result.Errors.ShouldHaveSingleItem().Code.ShouldBe(ErrorCodes.ExecutionTimeout);
        TestServer.Text(result).ShouldNotContain("\"data\"");
        (await server.ExecuteAsync("{ a }")).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Execute_SynchronousMutationsTakeTooLong_LeavesTheRestUndone()
    {
        var called = new List<int>();
        var server = new TestServer(
            "type Query { a: Int } type Mutation { add(n: Int): Int }",
            b => b
                .Field("Query", "a", new RowResolver((_, _) => 1))
                .Field("Mutation", "add", new RowResolver((context, _) =>
                {
                    called.Add((int)context.Argument(0)!);
                    _time.Advance(TimeSpan.FromSeconds(5));
                    return 1;
                })),
            new ExecutorOptions { ExecutionTimeout = TimeSpan.FromSeconds(5), TimeProvider = _time });

        var result = await server.ExecuteAsync("mutation { x: add(n: 1) y: add(n: 2) }");

        result.Outcome.ShouldBe(OperationOutcome.TimedOut);
        called.ShouldBe([1]);
    }

    [Fact]
    public async Task Execute_CallerGivesUpInAResolver_ReportsNothingUnexpected()
    {
        var reported = new List<Exception>();
        using var caller = new CancellationTokenSource();
        var server = new TestServer(
            "type Query { slow: String }",
            b => b.Field("Query", "slow", new AsyncRowResolver((c, _) => GiveUp(caller.Cancel, c.CancellationToken))),
            new ExecutorOptions { OnUnexpectedException = (exception, _) => reported.Add(exception) });

        var result = await server.ExecuteAsync("{ slow }", cancellationToken: caller.Token);

        result.Errors.ShouldHaveSingleItem().Code.ShouldBe(ErrorCodes.ExecutionTimeout);
        reported.ShouldBeEmpty();
    }

    [Fact]
    public async Task Execute_EndsInTime_StopsItsTimer()
    {
        var running = Start(TestContext.Current.CancellationToken);
        _time.Timers.ShouldBe(1);

        _answer.SetResult("done");

        TestServer.Text(await running).ShouldBe("""{"data":{"slow":"done"}}""");
        _time.Timers.ShouldBe(0);
    }

    [Fact]
    public async Task Execute_NothingToWaitFor_StartsNoTimer()
    {
        var server = new TestServer(
            "type Query { a: String }",
            b => b.Field("Query", "a", new RowResolver((_, _) => "x")),
            new ExecutorOptions { TimeProvider = _time });

        await server.AskAsync("{ a }");

        _time.Timers.ShouldBe(0);
    }

    // At once, while the column is at work: an await would let the pump see it first.
    private static ValueTask<object?> GiveUp(Action cancel, CancellationToken seen)
    {
        cancel();
        return ValueTask.FromCanceled<object?>(seen);
    }

    private Task<OperationResult> Start(CancellationToken cancellationToken)
    {
        var server = new TestServer(
            "type Query { slow: String }",
            b => b.Field("Query", "slow", new AsyncRowResolver(async (c, _) =>
            {
                _seen = c.CancellationToken;
                return await _answer.Task;
            })),
            new ExecutorOptions { ExecutionTimeout = TimeSpan.FromSeconds(5), TimeProvider = _time });
        return server.ExecuteAsync("{ slow }", cancellationToken: cancellationToken);
    }
}
