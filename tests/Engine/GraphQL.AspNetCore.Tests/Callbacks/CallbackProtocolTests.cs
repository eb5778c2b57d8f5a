using GraphQL.AspNetCore.Tests.Servers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GraphQL.AspNetCore.Tests.Callbacks;

/// <summary>Apollo's HTTP callback protocol for subscriptions, version 1.0, sentence by sentence.</summary>
public sealed class CallbackProtocolTests : IAsyncLifetime
{
    private PlayedRouter _router = null!;
    private ExampleServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _router = await PlayedRouter.StartAsync();
        _server = await CallbackServer.StartAsync(_router);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _router.DisposeAsync();
    }

    [Fact]
    public async Task Subscribe_Confirmed_IsCheckedThenAnsweredThenServed()
    {
        var checkedFirst = false;
        var answered = false;
        _router.Answer = (message, _) =>
        {
            checkedFirst |= message.Action == "check" && !answered;
            return Task.FromResult(false);
        };

        var response = await _server.SubscribeAsync("subscription { counted(to: 2) }", _router.Expect("a"));
        answered = true;

        (response.Status, response.Body, response.MediaType).ShouldBe((200, """{"data":null}""", ExampleServerRequests.GraphQLResponseType));
        response.Message.Headers.GetValues("subscription-protocol").ShouldBe(["callback/1.0"]);
        checkedFirst.ShouldBeTrue();
        var check = await _router.ReceiveAsync("a");
        check.Line.ShouldBe("POST /callback/a application/json callback/1.0");
        check.ToString().ShouldBe("""{"kind":"subscription","action":"check","id":"a","verifier":"the \u0022verifier\u0022"}""");
        (await _router.ReceiveAsync("a")).ToString().ShouldBe(
            """{"kind":"subscription","action":"next","id":"a","verifier":"the \u0022verifier\u0022","payload":{"data":{"counted":0}}}""");
        (await _router.ReceiveAsync("a")).Payload.ShouldBe("""{"data":{"counted":1}}""");
        var complete = await _router.ReceiveAsync("a");
        complete.ToString().ShouldBe("""{"kind":"subscription","action":"complete","id":"a","verifier":"the \u0022verifier\u0022"}""");
        complete.Line.ShouldBe("POST /callback/a application/json callback/1.0");
        await _server.ShouldLeaveNothingAsync();
    }

    [Fact]
    public async Task Subscribe_ManyEvents_ComeInOrderAndOneAfterAnother()
    {
        var atOnce = 0;
        var overlapped = false;
        _router.Answer = async (message, _) =>
        {
            overlapped |= message.Action == "next" && Interlocked.Increment(ref atOnce) > 1;
            await Task.Yield();
            Interlocked.Add(ref atOnce, message.Action == "next" ? -1 : 0);
            return false;
        };

        await _server.BeginAsync("subscription { counted(to: 100) }", _router.Expect("a"));

        for (var i = 0; i < 100; i++)
        {
            (await _router.ReceiveEventAsync("a")).Payload.ShouldBe($$$"""{"data":{"counted":{{{i}}}}}""");
        }

        (await _router.ReceiveEventAsync("a")).Action.ShouldBe("complete");
        overlapped.ShouldBeFalse();
    }

    [Fact]
    public async Task Subscribe_EventBetweenTheCheckAndTheAnswer_IsNotLost()
    {
        _router.Answer = async (message, _) =>
        {
            if (message.Action == "check")
            {
                await _server.Topics.SendAsync("ticks", 7);
            }

            return false;
        };

        await _server.BeginAsync("subscription { ticks }", _router.Expect("a"));

        (await _router.ReceiveEventAsync("a")).Payload.ShouldBe("""{"data":{"ticks":7}}""");
    }

    [Fact]
    public async Task Subscribe_Heartbeat_IsSentWhileNothingHappens()
    {
        await _server.BeginAsync("subscription { ticks }", _router.Expect("a", heartbeatIntervalMs: 20));

        for (var i = 0; i < 4; i++)
        {
            (await _router.ReceiveAsync("a")).Action.ShouldBe("check");
        }

        await _server.Topics.SendAsync("ticks", 7);
        (await _router.ReceiveEventAsync("a")).Payload.ShouldBe("""{"data":{"ticks":7}}""");
    }

    [Fact]
    public async Task Subscribe_HeartbeatOfZero_IsNone()
    {
        await _server.BeginAsync("subscription { ticks }", _router.Expect("a"));
        await Task.Delay(200, TestContext.Current.CancellationToken);

        _router.Received.ShouldBe(1);
    }

    [Fact]
    public async Task Subscribe_SourceBreaks_IsCompletedWithItsError()
    {
        await _server.BeginAsync("subscription { broken }", _router.Expect("a"));

        (await _router.ReceiveEventAsync("a")).Payload.ShouldBe("""{"data":{"broken":1}}""");
        var complete = await _router.ReceiveEventAsync("a");
        (complete.Action, complete.ErrorCode).ShouldBe(("complete", "SOURCE_GONE"));
        await _server.ShouldLeaveNothingAsync();
    }

    [Fact]
    public async Task Subscribe_OfAnUnknownVersion_IsNoCallback()
    {
        var response = await _server.SubscribeAsync("subscription { ticks }", _router.Expect("a"), accept: "application/json;callbackSpec=2.0");

        response.ErrorCode.ShouldBe("OPERATION_NOT_ALLOWED");
        _router.Received.ShouldBe(0);
    }

    [Fact]
    public async Task Query_WithCallback_IsAnsweredAsEverAndCallsNobody()
    {
        var response = await _server.SubscribeAsync("{ hello }", _router.Expect("a"));

        (response.Status, response.Body).ShouldBe((200, """{"data":{"hello":"world"}}"""));
        _router.Received.ShouldBe(0);
        await _server.ShouldLeaveNothingAsync();
    }

    [Theory]
    [InlineData(404)]
    [InlineData(401)]
    [InlineData(500)]
    public async Task Next_NotTaken_EndsTheSourceAndSaysNothingMore(int status)
    {
        _router.Answer = (message, context) =>
        {
            context.Response.StatusCode = status;
            return Task.FromResult(message.Action != "check");
        };
        await _server.BeginAsync("subscription { ticks }", _router.Expect("a"));
        await _server.Topics.SendAsync("ticks", 1);
        await _server.Topics.SendAsync("ticks", 2);

        await _server.ShouldLeaveNothingAsync();
        _router.Received.ShouldBe(2);
    }

    [Fact]
    public async Task Heartbeat_OfASubscriptionThatTheRouterHasForgotten_EndsTheSource()
    {
        await _server.BeginAsync("subscription { ticks }", _router.Expect("a", heartbeatIntervalMs: 20));
        _server.Topics.CountListeners("ticks").ShouldBe(1);

        _router.Forget("a");

        await _server.ShouldLeaveNothingAsync();
        _server.Logs.Entries.ShouldNotContain(entry => entry.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task Subscribe_AHundredAtOnce_AreServedEachAndLeaveNothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => _server.BeginAsync("subscription { ticks }", _router.Expect($"s{i}", heartbeatIntervalMs: 500))));
        _server.OpenCallbacks().ShouldBe(100);

        await _server.Topics.SendAsync("ticks", 1);
        await _server.Topics.SendAsync("ticks", 2);
        await _server.Topics.CompleteAsync("ticks");

        await Task.WhenAll(Enumerable.Range(0, 100).Select(async i =>
        {
            (await _router.ReceiveEventAsync($"s{i}")).Payload.ShouldBe("""{"data":{"ticks":1}}""");
            (await _router.ReceiveEventAsync($"s{i}")).Payload.ShouldBe("""{"data":{"ticks":2}}""");
            (await _router.ReceiveEventAsync($"s{i}")).Action.ShouldBe("complete");
        }));
        await _server.ShouldLeaveNothingAsync();
    }

    [Fact]
    public async Task Subscribe_AgainByTheSameId_TakesTheEarlierOnesPlace()
    {
        await _server.BeginAsync("subscription { ticks }", _router.Expect("a"));
        await _server.BeginAsync("subscription { ticks }", _router.Expect("a"));

        _server.OpenCallbacks().ShouldBe(1);
        await _server.Topics.SendAsync("ticks", 1);
        await _server.Topics.CompleteAsync("ticks");
        (await _router.ReceiveEventAsync("a")).Payload.ShouldBe("""{"data":{"ticks":1}}""");
        (await _router.ReceiveEventAsync("a")).Action.ShouldBe("complete");
        await _server.ShouldLeaveNothingAsync();
        _router.Received.ShouldBe(4);
    }

    [Fact]
    public async Task Subscribe_WithoutTheVerifierOfTheRouter_DoesNotTakeAnothersPlace()
    {
        await _server.BeginAsync("subscription { ticks }", _router.Expect("a"));

        (await _server.SubscribeAsync("subscription { ticks }", _router.Expect("a", verifier: "guessed")))
            .ShouldBeRefused(StatusCodes.Status400BadRequest, "CALLBACK_FAILED", "status 401");

        await _server.Topics.SendAsync("ticks", 1);
        (await _router.ReceiveEventAsync("a")).Payload.ShouldBe("""{"data":{"ticks":1}}""");
    }
}
