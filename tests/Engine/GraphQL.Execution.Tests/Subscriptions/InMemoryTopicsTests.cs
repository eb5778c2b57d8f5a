namespace GraphQL.Execution.Tests.Subscriptions;

public sealed class InMemoryTopicsTests
{
    private readonly InMemoryTopics _topics = new(bufferSize: 2);

    [Fact]
    public async Task Send_BeforeTheFirstIsAskedFor_IsNotLost()
    {
        var messages = await _topics.SubscribeAsync<string>("t", TestContext.Current.CancellationToken);

        await _topics.SendAsync("t", "one", TestContext.Current.CancellationToken);
        await _topics.SendAsync("other", "two", TestContext.Current.CancellationToken);
        await _topics.SendAsync("t", 3, TestContext.Current.CancellationToken);
        await _topics.CompleteAsync("t");

        (await messages.ToListAsync(TestContext.Current.CancellationToken)).ShouldBe(["one"]);
    }

    [Fact]
    public async Task Send_ListenerFallsBehind_EndsItWithAnErrorAndNobodyElse()
    {
        var slow = await _topics.SubscribeAsync<int>("t", TestContext.Current.CancellationToken);
        var fast = (await _topics.SubscribeAsync<int>("t", TestContext.Current.CancellationToken)).GetAsyncEnumerator(CancellationToken.None);

        for (var i = 0; i < 3; i++)
        {
            await _topics.SendAsync("t", i, TestContext.Current.CancellationToken);
            (await fast.MoveNextAsync()).ShouldBeTrue();
            fast.Current.ShouldBe(i);
        }

        var received = new List<int>();
        var error = await Should.ThrowAsync<GraphQLException>(async () =>
        {
            await foreach (var item in slow)
            {
                received.Add(item);
            }
        });
        error.Error.Code.ShouldBe(ErrorCodes.SubscriberTooSlow);
        received.ShouldBe([0, 1]);
        _topics.CountListeners("t").ShouldBe(1);
        await fast.DisposeAsync();
        _topics.CountListeners("t").ShouldBe(0);
    }

    [Fact]
    public async Task Fail_Topic_EndsItsStreamsWithTheErrorBehindWhatWasSent()
    {
        var messages = await _topics.SubscribeAsync<int>("t", TestContext.Current.CancellationToken);
        await _topics.SendAsync("t", 1, TestContext.Current.CancellationToken);

        await _topics.FailAsync("t", new GraphQLException("Gone.", "GONE"));

        var received = new List<int>();
        var error = await Should.ThrowAsync<GraphQLException>(async () =>
        {
            await foreach (var item in messages)
            {
                received.Add(item);
            }
        });
        (error.Error.Code, received.Count).ShouldBe(("GONE", 1));
        _topics.CountListeners("t").ShouldBe(0);
    }

    [Fact]
    public async Task Subscribe_TokenIsCancelled_StopsListeningEvenIfNothingWasRead()
    {
        using var client = new CancellationTokenSource();
        _ = await _topics.SubscribeAsync<int>("t", client.Token);
        _topics.CountListeners("t").ShouldBe(1);

        await client.CancelAsync();

        _topics.CountListeners("t").ShouldBe(0);
    }
}
