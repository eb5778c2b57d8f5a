using GraphQL.Execution;

namespace GraphQL.Differential.Tests.Scheduling;

public sealed class ErrorReportTests
{
    [Fact]
    public async Task Execute_BatchThrows_IsReportedOnceForAllRows()
    {
        var (result, reports) = await ExecuteAsync(new Resolver(_ => throw new InvalidOperationException("broken")));

        reports.Count.ShouldBe(1);
        result.Errors.Count.ShouldBe(3);
        result.Errors.ShouldAllBe(e => (string?)e.Extensions!["id"] == reports[0]);
    }

    [Fact]
    public async Task Execute_ResolverSetsNothing_IsReportedOnceForAllRows()
    {
        var (result, reports) = await ExecuteAsync(new Resolver(_ => { }));

        reports.Count.ShouldBe(1);
        result.Errors.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Execute_RowsThrowEach_AreReportedEach()
    {
        var (_, reports) = await ExecuteAsync(new RowResolver((_, _) => throw new InvalidOperationException("broken")));

        reports.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task Execute_ResolverReplacesATaskByAnError_IsTheError()
    {
        var (result, _) = await ExecuteAsync(new Resolver(context =>
        {
            context.SetTask(0, Task.Delay(1, context.CancellationToken).ContinueWith(_ => "late", TaskScheduler.Default));
            for (var row = 0; row < context.Count; row++)
            {
                context.SetError(row, new GraphQLException("replaced", "REPLACED"));
            }
        }));

        result.Errors.Select(e => e.Code).ShouldBe(["REPLACED", "REPLACED", "REPLACED"]);
    }

    private static async Task<(OperationResult Result, IReadOnlyList<string> Reports)> ExecuteAsync(FieldResolver resolver)
    {
        var reports = new List<string>();
        var server = new ScheduledServer(
            "type Query { items: [Item!]! } type Item { name: String }",
            b => b.Field("Query", "items", new PropertyBinding(_ => new[] { 1, 2, 3 })).Field("Item", "name", resolver),
            new ExecutorOptions { OnUnexpectedException = (_, id) => reports.Add(id) });
        return (await server.ExecuteAsync("{ items { name } }"), reports);
    }

    private sealed class Resolver(Action<FieldContext> resolve) : FieldResolver
    {
        public override void Resolve(FieldContext context) => resolve(context);
    }
}
