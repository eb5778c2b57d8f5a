using System.Globalization;
using GraphQL.AspNetCore.Tests.Authorization;
using GraphQL.AspNetCore.Tests.Servers;
using Microsoft.Extensions.Logging;

namespace GraphQL.AspNetCore.Tests.Callbacks;

/// <summary>How subscriptions by callback end other than by themselves, and what they cost meanwhile.</summary>
public sealed class CallbackLifetimeTests : IAsyncLifetime
{
    private PlayedRouter _router = null!;

    public async ValueTask InitializeAsync() => _router = await PlayedRouter.StartAsync();

    public ValueTask DisposeAsync() => _router.DisposeAsync();

    [Fact]
    public async Task Host_Stops_CompletesEachWithACode()
    {
        await using var server = await CallbackServer.StartAsync(_router);
        await server.BeginAsync("subscription { ticks }", _router.Expect("a", heartbeatIntervalMs: 20));
        await server.BeginAsync("subscription { ticks }", _router.Expect("b"));

        await server.StopAsync();

        (await _router.ReceiveEventAsync("a")).ErrorCode.ShouldBe("SERVER_STOPPING");
        (await _router.ReceiveEventAsync("b")).ErrorCode.ShouldBe("SERVER_STOPPING");
        server.Topics.CountListeners("ticks").ShouldBe(0);
        server.OpenCallbacks().ShouldBe(0);
    }

    [Fact]
    public async Task Host_StopsWhileAMessageIsOnItsWay_LetsItArriveFirst()
    {
        var arrived = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        _router.Answer = async (message, _) =>
        {
            if (message.Action == "next")
            {
                arrived.TrySetResult();
                await goOn.Task;
            }

            return false;
        };
        await using var server = await CallbackServer.StartAsync(_router);
        await server.BeginAsync("subscription { ticks }", _router.Expect("a"));
        await server.Topics.SendAsync("ticks", 1);
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        var stopping = server.StopAsync();
        (await Task.WhenAny(stopping, Task.Delay(300, TestContext.Current.CancellationToken))).ShouldNotBe(stopping, "the host waits");
        goOn.SetResult();
        await stopping;

        (await _router.ReceiveEventAsync("a")).Payload.ShouldBe("""{"data":{"ticks":1}}""");
        (await _router.ReceiveEventAsync("a")).ErrorCode.ShouldBe("SERVER_STOPPING");
    }

    [Fact]
    public async Task Router_Slow_HoldsTheSourceBackAndGetsItsHeartbeats()
    {
        var goOn = new TaskCompletionSource();
        _router.Answer = async (message, _) =>
        {
            if (message.Action == "next")
            {
                await goOn.Task;
            }

            return false;
        };
        await using var server = await CallbackServer.StartAsync(_router);
        await server.BeginAsync("subscription { flood }", _router.Expect("a", heartbeatIntervalMs: 20));

        for (var i = 0; i < 4; i++)
        {
            (await _router.ReceiveAsync("a")).Action.ShouldBe("check");
        }

        server.Flood.Taken.ShouldBe(1);
        _router.Forget("a");
        goOn.SetResult();
        await server.ShouldLeaveNothingAsync();
    }

    [Fact]
    public async Task Router_TooSlowForItsTopic_IsToldSo()
    {
        var goOn = new TaskCompletionSource();
        _router.Answer = async (message, _) =>
        {
            if (message.Action == "next")
            {
                await goOn.Task;
            }

            return false;
        };
        await using var server = await CallbackServer.StartAsync(_router);
        await server.BeginAsync("subscription { ticks }", _router.Expect("a"));
        await server.Topics.SendAsync("ticks", -1);
        await Eventually.BecomesAsync(() => _router.Received == 2, "an event is on its way");
        for (var i = 0; i <= GraphQL.Execution.InMemoryTopics.DefaultBufferSize; i++)
        {
            await server.Topics.SendAsync("ticks", i);
        }

        goOn.SetResult();

        for (var i = -1; i < GraphQL.Execution.InMemoryTopics.DefaultBufferSize; i++)
        {
            (await _router.ReceiveEventAsync("a")).Payload.ShouldBe($$$"""{"data":{"ticks":{{{i}}}}}""");
        }

        (await _router.ReceiveEventAsync("a")).ErrorCode.ShouldBe("SUBSCRIBER_TOO_SLOW");
    }

    [Fact]
    public async Task Router_DoesNotAnswer_IsGivenUpAfterATime()
    {
        _router.Answer = async (message, context) =>
        {
            if (message.Action == "next")
            {
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            }

            return message.Action == "next";
        };
        await using var server = await CallbackServer.StartAsync(_router, options => options.SendTimeout = TimeSpan.FromMilliseconds(200));
        await server.BeginAsync("subscription { flood }", _router.Expect("a"));

        await server.ShouldLeaveNothingAsync();
        _router.Received.ShouldBe(2);
    }

    [Fact]
    public async Task Router_IsGone_EndsTheSource()
    {
        await using var server = await CallbackServer.StartAsync(_router);
        await server.BeginAsync("subscription { ticks }", _router.Expect("a", heartbeatIntervalMs: 20));

        await _router.DisposeAsync();

        await server.ShouldLeaveNothingAsync();
        server.Logs.Entries.ShouldNotContain(entry => entry.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task Token_Expires_CompletesWithACode()
    {
        await using var server = await CallbackServer.StartAsync(_router, configure: GuardedServer.Configure);
        await server.BeginAsync("subscription { ticks }", _router.Expect("a"), authorization: $"Ada - {In(2)}");

        (await _router.ReceiveEventAsync("a")).ErrorCode.ShouldBe("UNAUTHENTICATED");
        await server.ShouldLeaveNothingAsync();
    }

    [Fact]
    public async Task Token_HasExpired_IsRefusedAndNobodyIsCalled()
    {
        await using var server = await CallbackServer.StartAsync(_router, configure: GuardedServer.Configure);

        (await server.SubscribeAsync("subscription { ticks }", _router.Expect("a"), authorization: $"Ada - {In(-1)}"))
            .ShouldBeRefused(401, "UNAUTHENTICATED", "has expired");
        _router.Received.ShouldBe(0);
    }

    [Fact]
    public async Task Lifetime_IsOver_CompletesWithACode()
    {
        await using var server = await CallbackServer.StartAsync(_router, options => options.MaxLifetime = TimeSpan.FromMilliseconds(100));
        await server.BeginAsync("subscription { ticks }", _router.Expect("a"));

        (await _router.ReceiveEventAsync("a")).ErrorCode.ShouldBe("CALLBACK_LIFETIME_EXCEEDED");
        await server.ShouldLeaveNothingAsync();
    }

    [Fact]
    public async Task Event_TooLarge_IsAnErrorInItsPlaceAndTheNextOneComes()
    {
        await using var server = await CallbackServer.StartAsync(_router, options => options.MaxMessageBytes = 2_000);
        await server.BeginAsync("subscription { flood }", _router.Expect("a"));

        for (var i = 0; i < 2; i++)
        {
            var next = await _router.ReceiveEventAsync("a");
            (next.Action, next.Payload.Contains("RESULT_TOO_LARGE", StringComparison.Ordinal)).ShouldBe(("next", true));
            next.Payload.ShouldContain("2000 bytes (GraphQLCallbackOptions.MaxMessageBytes)");
        }
    }

    [Fact]
    public async Task Server_IsReplaced_ServesWhatItsRouterAsksForAgain()
    {
        await using (var first = await CallbackServer.StartAsync(_router))
        {
            await first.BeginAsync("subscription { ticks }", _router.Expect("a"));
        }

        await using var second = await CallbackServer.StartAsync(_router);
        await second.BeginAsync("subscription { counted(to: 1) }", _router.Expect("b"));

        (await _router.ReceiveEventAsync("b")).Payload.ShouldBe("""{"data":{"counted":0}}""");
    }

    private static string In(int seconds) => DateTimeOffset.UtcNow.AddSeconds(seconds).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
