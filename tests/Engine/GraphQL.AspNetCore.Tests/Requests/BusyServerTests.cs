using GraphQL.AspNetCore.Tests.Servers;

namespace GraphQL.AspNetCore.Tests.Requests;

public sealed class BusyServerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Post_MoreThanRunAndWait_IsRefusedAtOnceAndServedLater()
    {
        await using var server = await StartAsync(waiting: 1, TimeSpan.FromMinutes(1));
        using var giveUp = new CancellationTokenSource();
        var running = SendAsync(server, "{ waiting }", giveUp.Token);
        await server.Waiting.Started.WaitAsync(Patience, TestContext.Current.CancellationToken);
        var queued = new[] { server.QueryAsync("{ hello }"), server.QueryAsync("{ hello }") };

        var refused = await (await Task.WhenAny(queued));
        refused.ShouldBeRefused(503, "SERVER_BUSY", "1 run at once (GraphQLLimits.MaxConcurrentExecutions), 1 wait (GraphQLLimits.MaxWaitingExecutions) for at most 60 seconds (GraphQLLimits.MaxExecutionWait)");
        refused.Message.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));

        await giveUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running);
        (await Task.WhenAll(queued)).Select(r => r.Status).Order().ShouldBe([200, 503]);
    }

    [Fact]
    public async Task Post_WaitThatTakesTooLong_IsRefused()
    {
        await using var server = await StartAsync(waiting: 10, TimeSpan.FromMilliseconds(50));
        using var giveUp = new CancellationTokenSource();
        var running = SendAsync(server, "{ waiting }", giveUp.Token);
        await server.Waiting.Started.WaitAsync(Patience, TestContext.Current.CancellationToken);

        (await server.QueryAsync("{ hello }")).ShouldBeRefused(503, "SERVER_BUSY", "Nothing was run");

        await giveUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running);
    }

    private static Task<ExampleServer> StartAsync(int waiting, TimeSpan wait) => ExampleServer.StartAsync(graphQL => graphQL.ConfigureLimits(o =>
    {
        o.MaxConcurrentExecutions = 1;
        o.MaxWaitingExecutions = waiting;
        o.MaxExecutionWait = wait;
    }));

    private static async Task SendAsync(ExampleServer server, string query, CancellationToken cancellationToken)
    {
        using var body = new StringContent(
            $$"""{"query":"{{query}}"}""", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
        using var response = await server.Client.PostAsync("/graphql", body, cancellationToken);
    }
}
