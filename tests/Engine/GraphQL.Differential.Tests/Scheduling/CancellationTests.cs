using GraphQL.Differential.Tests.Execution;
using GraphQL.Execution;

namespace GraphQL.Differential.Tests.Scheduling;

public sealed class CancellationTests
{
    [Fact]
    public async Task Execute_TimeIsOver_AnswersWithoutData()
    {
        var alarm = new Alarm();
        var resolver = new StuckResolver();
        var running = new ScheduledServer("type Query { a: Int }", resolver.Bind, new ExecutorOptions { TimeProvider = alarm }).ExecuteAsync("{ a }");

        var seen = await resolver.Started.Task;
        alarm.Ring();
        var result = await running;

        result.Outcome.ShouldBe(OperationOutcome.TimedOut);
        result.Errors.Single().Code.ShouldBe(ErrorCodes.ExecutionTimeout);
        ResponseText.Read(result).TryGetProperty("data", out _).ShouldBeFalse();
        seen.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public async Task Execute_CallerGivesUp_Throws()
    {
        using var caller = new CancellationTokenSource();
        var resolver = new StuckResolver();
        var running = new ScheduledServer("type Query { a: Int }", resolver.Bind).ExecuteAsync("{ a }", cancellationToken: caller.Token);

        var seen = await resolver.Started.Task;
        await caller.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(running);
        seen.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public async Task Execute_ResolverCancelsItself_IsAnErrorOfItsField()
    {
        var server = new ScheduledServer("type Query { a: Int b: Int }", b => b
            .Field("Query", "a", new AsyncRowResolver((_, _) => ValueTask.FromCanceled<object?>(new CancellationToken(canceled: true))))
            .Field("Query", "b", new PropertyBinding(_ => 1)));

        var response = await server.AskAsync("{ a b }");

        response.ShouldContain("\"path\":[\"a\"]");
        response.ShouldEndWith("\"data\":{\"a\":null,\"b\":1}}");
    }

    /// <summary>A resolver that waits until its request ends, and does not notice then either.</summary>
    private sealed class StuckResolver
    {
        public TaskCompletionSource<CancellationToken> Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Bind(SchemaBindings bindings) => bindings.Field("Query", "a", new AsyncRowResolver(async (context, _) =>
        {
            Started.SetResult(context.CancellationToken);
            await new TaskCompletionSource().Task;
            return 1;
        }));
    }
}
