namespace GraphQL.DataLoader.Tests;

public sealed class ThreadPoolBatchSchedulerTests
{
    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Load_List_IsOneFetch()
    {
        var squares = new SquareLoader(new ThreadPoolBatchScheduler());

        (await squares.LoadAsync([.. Enumerable.Range(0, 100)], TestToken)).ShouldBe(Enumerable.Range(0, 100).Select(i => $"{i * i}"));

        squares.Fetches.ShouldHaveSingleItem().Length.ShouldBe(100);
    }

    [Fact]
    public async Task Load_ManyThreads_AsksForEachKeyOnceAndAnswersAll()
    {
        var squares = new SquareLoader(new ThreadPoolBatchScheduler(), maxBatchSize: 7);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() => AskAsync(thread), TestToken)));

        answers.ShouldAllBe(a => a.SequenceEqual(Enumerable.Range(0, 200).Select(i => $"{i * i}")));
        squares.Fetches.SelectMany(f => f).Order().ShouldBe(Enumerable.Range(0, 200));
        squares.Fetches.ShouldAllBe(f => f.Length <= 7);

        async Task<string?[]> AskAsync(int thread)
        {
            var loads = new Task<string?>[200];
            for (var i = 0; i < 200; i++)
            {
                var key = (i + (thread * 31)) % 200;
                loads[key] = squares.LoadAsync(key, TestToken);
                if (i % 20 == 0)
                {
                    await Task.Yield();
                }
            }

            return await Task.WhenAll(loads);
        }
    }

    [Fact]
    public async Task Fetch_GetsTheSchedulersToken()
    {
        using var cancellation = new CancellationTokenSource();
        var squares = new SquareLoader(new ThreadPoolBatchScheduler(cancellation.Token));

        await squares.LoadAsync(1, TestToken);

        squares.SeenToken.ShouldBe(cancellation.Token);
    }
}
