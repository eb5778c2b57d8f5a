namespace GraphQL.DataLoader.Tests;

public sealed class BatchDataLoaderTests : IDisposable
{
    private static readonly int[] Mixed = [3, -1, 3, 2];

    private readonly ManualScheduler _scheduler = new();
    private readonly SquareLoader _squares;

    public BatchDataLoaderTests() => _squares = new SquareLoader(_scheduler);

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _scheduler.Dispose();

    [Fact]
    public async Task Load_ManyKeys_FetchesThemAtOnce()
    {
        var loads = Enumerable.Range(0, 5).Select(i => _squares.LoadAsync(i, TestToken)).ToList();
        loads.ShouldAllBe(l => !l.IsCompleted);
        _scheduler.Waiting.ShouldBe(1);

        _scheduler.Run();

        (await Task.WhenAll(loads)).ShouldBe(["0", "1", "4", "9", "16"]);
        _squares.Fetches.ShouldHaveSingleItem().ShouldBe([0, 1, 2, 3, 4]);
    }

    [Fact]
    public async Task Load_SameKeyAgain_AsksOnceInItsLifetime()
    {
        var (first, second) = (_squares.LoadAsync(3, CancellationToken.None), _squares.LoadAsync(3, CancellationToken.None));
        second.ShouldBeSameAs(first);
        _scheduler.Run();

        _squares.LoadAsync(3, TestToken).IsCompletedSuccessfully.ShouldBeTrue();
        _scheduler.Waiting.ShouldBe(0);
        (await first).ShouldBe("9");
        _squares.Fetches.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Load_KeyTheSourceLacks_IsNull()
    {
        var load = _squares.LoadAsync(-1, TestToken);
        _scheduler.Run();

        (await load).ShouldBeNull();
    }

    [Fact]
    public async Task Load_List_AnswersInTheOrderOfItsKeys()
    {
        var load = _squares.LoadAsync(Mixed, TestToken);
        _scheduler.Run();

        (await load).ShouldBe(["9", null, "9", "4"]);
        _squares.Fetches.ShouldHaveSingleItem().ShouldBe([3, -1, 2]);
    }

    [Fact]
    public async Task Load_EmptyList_AnswersAtOnce()
    {
        var load = _squares.LoadAsync([], TestToken);

        load.IsCompletedSuccessfully.ShouldBeTrue();
        (await load).ShouldBeEmpty();
        _scheduler.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task Load_NullKey_IsNullWithoutAFetch()
    {
        var lengths = new LengthLoader(_scheduler);
        IReadOnlyList<string> keys = ["ab", null!];

        var (single, several) = (lengths.LoadAsync((string?)null, TestToken), lengths.LoadAsync(keys, TestToken));
        single.IsCompletedSuccessfully.ShouldBeTrue();
        _scheduler.Run();

        (await single).ShouldBeNull();
        (await several).ShouldBe(["2", null]);
    }

    [Fact]
    public async Task Load_AfterDispatch_GoesIntoTheNextFetch()
    {
        var answer = new TaskCompletionSource<IReadOnlyDictionary<int, string>>();
        _squares.Instead = _ => answer.Task;
        var first = _squares.LoadAsync(1, TestToken);
        _scheduler.Dispatch();
        _squares.Instead = null;

        var (known, late) = (_squares.LoadAsync(1, TestToken), _squares.LoadAsync(2, TestToken));
        _scheduler.Waiting.ShouldBe(1);
        _scheduler.Run();
        (await late).ShouldBe("4");
        known.IsCompleted.ShouldBeFalse();

        answer.SetResult(SquareLoader.Squares([1]));
        _scheduler.Run();
        (await first).ShouldBe("1");
        (await known).ShouldBe("1");
        _squares.Fetches.ShouldBe([[1], [2]]);
    }

    [Theory]
    [InlineData(1, new[] { 1, 1, 1, 1, 1 })]
    [InlineData(2, new[] { 2, 2, 1 })]
    [InlineData(5, new[] { 5 })]
    [InlineData(6, new[] { 5 })]
    [InlineData(0, new[] { 5 })]
    public async Task Dispatch_MoreKeysThanABatchTakes_Chunks(int maxBatchSize, int[] sizes)
    {
        var squares = new SquareLoader(_scheduler, maxBatchSize);
        var loads = squares.LoadAsync([.. Enumerable.Range(0, 5)], TestToken);
        _scheduler.Run();

        (await loads).ShouldBe(["0", "1", "4", "9", "16"]);
        squares.Fetches.Select(f => f.Length).ShouldBe(sizes);
        squares.Fetches.SelectMany(f => f).ShouldBe([0, 1, 2, 3, 4]);
    }

    [Fact]
    public async Task Dispatch_OneChunkFails_TheOthersAnswer()
    {
        var squares = new SquareLoader(_scheduler, maxBatchSize: 2)
        {
            Instead = keys => keys.Contains(2) ? throw new InvalidOperationException("chunk") : Task.FromResult(SquareLoader.Squares(keys)),
        };
        var (good, bad) = (squares.LoadAsync(0, TestToken), squares.LoadAsync([1, 2, 3, 4], TestToken));
        var last = squares.LoadAsync(4, TestToken);
        _scheduler.Run();

        (await good).ShouldBe("0");
        (await last).ShouldBe("16");
        (await Should.ThrowAsync<InvalidOperationException>(bad)).Message.ShouldBe("chunk");
    }

    [Fact]
    public async Task Prime_UnknownKey_AnswersWithoutAFetch()
    {
        _squares.Prime(3, "primed");
        _squares.Prime(4, null);
        _squares.Prime(3, "again");

        (await _squares.LoadAsync(3, TestToken)).ShouldBe("primed");
        (await _squares.LoadAsync(4, TestToken)).ShouldBeNull();
        _scheduler.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task Prime_KeyThatWasAskedFor_ChangesNothing()
    {
        var load = _squares.LoadAsync(3, TestToken);
        _squares.Prime(3, "primed");
        _scheduler.Run();

        (await load).ShouldBe("9");
    }

    [Fact]
    public async Task Resume_CallersContinuation_RunsInsideIt()
    {
        var resumed = false;
        var caller = ContinueAsync();
        _scheduler.Dispatch();
        resumed.ShouldBeFalse();

        _scheduler.Resume();

        resumed.ShouldBeTrue();
        await caller;

        async Task ContinueAsync()
        {
            await _squares.LoadAsync(1, CancellationToken.None);
            resumed = true;
        }
    }

    [Fact]
    public async Task Load_InAContinuation_IsBatchedAgain()
    {
        var callers = Task.WhenAll(Enumerable.Range(1, 3).Select(TwiceAsync));

        _scheduler.Run();

        (await callers).ShouldBe(["1", "16", "81"]);
        _squares.Fetches.ShouldBe([[1, 2, 3], [4, 9]]);

        async Task<string?> TwiceAsync(int key) =>
            await _squares.LoadAsync(int.Parse((await _squares.LoadAsync(key, TestToken))!), TestToken);
    }

    private sealed class LengthLoader(IBatchScheduler scheduler) : BatchDataLoader<string, string>(scheduler)
    {
        protected override Task<IReadOnlyDictionary<string, string>> FetchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<string, string>>(keys.ToDictionary(k => k, k => $"{k.Length}"));
    }
}
