using GraphQL.AspNetCore.Tests.Servers;
using GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GraphQL.AspNetCore.Tests.Requests;

public sealed class FailureTests
{
    [Fact]
    public async Task Post_FailingResolver_IsMaskedAndLoggedUnderItsId()
    {
        await using var server = await ExampleServer.StartAsync();

        var response = await server.QueryAsync("{ hello failing }");

        response.Status.ShouldBe(200);
        response.Data.GetProperty("hello").GetString().ShouldBe("world");
        response.ErrorCode.ShouldBe("INTERNAL_SERVER_ERROR");
        response.Body.ShouldNotContain("secret");
        var id = response.Error.GetProperty("extensions").GetProperty("id").GetString()!;
        var entry = server.Logs.Entries.Single(e => e.Level == LogLevel.Error);
        entry.Message.ShouldContain(id);
        entry.Exception.ShouldBeOfType<InvalidOperationException>();
    }

    [Fact]
    public async Task Post_ExceptionThatAFilterKnows_GetsTheFiltersError()
    {
        await using var server = await ExampleServer.StartAsync(graphQL => graphQL.AddErrorFilter<TimeoutFilter>());

        var response = await server.QueryAsync("{ filtered }");

        response.ErrorCode.ShouldBe("UPSTREAM_TIMEOUT");
        response.Body.ShouldNotContain("secret");
    }

    [Fact]
    public async Task Post_ClientGivesUp_CancelsTheOperation()
    {
        await using var server = await ExampleServer.StartAsync();
        using var giveUp = new CancellationTokenSource();
        using var body = new StringContent("{\"query\":\"{ waiting }\"}", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
        var request = server.Client.PostAsync("/graphql", body, giveUp.Token);
        await server.Waiting.Started.WaitAsync(TimeSpan.FromSeconds(20));

        await giveUp.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(request);
        await server.Waiting.Cancelled.WaitAsync(TimeSpan.FromSeconds(20));
        server.Logs.Entries.ShouldNotContain(entry => entry.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task Post_ServerFails_AnswersWithAnIdAndNoDetails()
    {
        await using var server = await ExampleServer.StartAsync(
            graphQL => graphQL.ConfigureHttp(o => o.StatusProfile = new FailingProfile()));

        var response = await server.QueryAsync("{ hello }");

        response.ShouldBeRefused(500, "INTERNAL_SERVER_ERROR", "its log has the details");
        response.Body.ShouldNotContain("secret");
        var id = response.Error.GetProperty("extensions").GetProperty("id").GetString()!;
        server.Logs.Entries.ShouldContain(entry => entry.Level == LogLevel.Error && entry.Message.Contains(id));
    }

    private sealed class TimeoutFilter : IErrorFilter
    {
        public GraphQLError? OnException(Exception exception) =>
            exception is TimeoutException ? new GraphQLError("The upstream took too long.") { Code = "UPSTREAM_TIMEOUT" } : null;
    }

    private sealed class FailingProfile : StatusProfile
    {
        public override int MalformedRequest => StatusCodes.Status400BadRequest;

        public override int StatusOf(OperationResult result, bool legacy) => throw new InvalidOperationException("secret of the server");
    }
}
