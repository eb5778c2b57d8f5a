using Personio.Client.Paging;

namespace Personio.Client.Tests.Paging;

public sealed class RecordOffsetPagerTests
{
    private const int PageSize = 10;

    [Fact]
    public async Task ReadAll_ManyPages_ReadsEachOnce()
    {
        var list = new SlowList(records: 205);

        var read = await list.ReadAllAsync().ToListAsync(TestContext.Current.CancellationToken);

        read.Select(int.Parse).ShouldBe(Enumerable.Range(0, 205));
        list.Offsets.ShouldBe(Enumerable.Range(0, 21).Select(page => page * PageSize), ignoreOrder: true);
    }

    [Fact]
    public void ReadAhead_PagesThatTakeLong_AreAsManyAsWereReadAndNoMoreThanEight()
    {
        var begun = 0;
        using var ahead = new ReadAhead<int>(
            (_, stop) =>
            {
                begun++;
                return Task.Delay(Timeout.Infinite, stop).ContinueWith(static _ => 0, stop, TaskContinuationOptions.None, TaskScheduler.Default);
            },
            PageSize,
            TestContext.Current.CancellationToken);

        var underWay = Enumerable.Range(0, 12).Select(page =>
        {
            _ = ahead.ReadAsync(page * PageSize, end: 1_000);
            return begun - page;
        }).ToList();

        underWay.ShouldBe([1, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8, 8]);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(11, 2)]
    [InlineData(21, 4)]
    [InlineData(31, 6)]
    public async Task ReadAll_ReaderStops_HasAskedForAtMostOnePageForEachItRead(int records, int pages)
    {
        var list = new SlowList(records: 1_000);

        await list.ReadAllAsync().Take(records).CountAsync(TestContext.Current.CancellationToken);

        list.Offsets.Count.ShouldBe(pages);
    }

    [Fact]
    public async Task ReadAll_ServerGivesLessThanAskedFor_ReadsEachRecordPageByPage()
    {
        var list = new SlowList(records: 100, most: 4);

        var read = await list.ReadAllAsync().ToListAsync(TestContext.Current.CancellationToken);

        read.Select(int.Parse).ShouldBe(Enumerable.Range(0, 100));
        list.Offsets.Count.ShouldBe(26);
    }

    [Fact]
    public async Task ReadAll_PageReadAheadFails_FailsWhenItsTurnComes()
    {
        var list = new SlowList(records: 100, failsAt: 50);
        var read = 0;

        await Should.ThrowAsync<TimeoutException>(async () =>
        {
            await foreach (var _ in list.ReadAllAsync())
            {
                read++;
            }
        });

        read.ShouldBe(50);
    }

    private sealed class SlowList(int records, int most = PageSize, int failsAt = int.MaxValue)
    {
        public List<int> Offsets { get; } = [];

        public IAsyncEnumerable<string> ReadAllAsync() =>
            RecordOffsetPager.ReadAllAsync("GET /list", PageSize, ReadPageAsync, static id => id, TestContext.Current.CancellationToken);

        private async Task<OffsetPage<string>> ReadPageAsync(int offset, CancellationToken cancellationToken)
        {
            lock (Offsets)
            {
                Offsets.Add(offset);
            }

            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();

            return offset >= failsAt
                ? throw new TimeoutException()
                : new OffsetPage<string>([.. Enumerable.Range(offset, Math.Min(most, records - offset)).Select(static id => $"{id}")], records);
        }
    }
}
