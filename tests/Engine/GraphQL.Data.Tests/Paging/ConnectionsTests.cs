using System.Runtime.CompilerServices;

namespace GraphQL.Data.Tests.Paging;

public sealed class ConnectionsTests
{
    [Fact]
    public void FromList_EveryPage_IsTheOneSpecified()
    {
        foreach (var page in SpecifiedPage.All())
        {
            var connection = Connections.FromList(Items(page.Total), page.Arguments);

            ShouldBeSpecified(connection, page);
            connection.TotalCount.ShouldBe(page.Total);
        }
    }

    [Fact]
    public void FromWindow_TheWindowOfThePageAndATotal_IsThePageSpecified()
    {
        foreach (var page in SpecifiedPage.All())
        {
            var window = PageWindow.Find(page.Arguments, page.Total).ShouldNotBeNull();
            var items = Items(page.Total).Skip(window.Offset).Take(window.Length).ToList();

            ShouldBeSpecified(Connections.FromWindow(items, window.Offset, page.Total, page.Arguments), page);
        }
    }

    [Fact]
    public void FromWindow_OneRecordMoreAndNoTotal_IsThePageSpecified()
    {
        foreach (var page in SpecifiedPage.All().Where(p => p.First is not null && p.After is null or < 4 && p.After < p.Total))
        {
            var window = PageWindow.Find(page.Arguments).ShouldNotBeNull();
            var items = Items(page.Total).Skip(window.Offset).Take(window.Length + 1).ToList();

            var connection = Connections.FromWindow(items, window.Offset, total: null, page.Arguments);

            ShouldBeSpecified(connection, page);
            connection.TotalCount.ShouldBeNull();
        }
    }

    [Fact]
    public void FromWindow_SourcePageAroundThePage_CutsThePageOut()
    {
        var paging = PagingArguments.Create(first: 2, OffsetCursor.Encode(104), last: null, before: null);

        var connection = Connections.FromWindow([.. Enumerable.Range(100, 50)], offset: 100, total: 400, paging);

        connection.Nodes.ShouldBe([105, 106]);
        connection.PageInfo.ShouldBe(new PageInfo(true, true, OffsetCursor.Encode(105), OffsetCursor.Encode(106)));
    }

    [Fact]
    public void FromWindow_RecordsBeginBehindThePage_IsRefused()
    {
        var paging = PagingArguments.Create(first: 2, after: null, last: null, before: null);

        Should.Throw<ArgumentException>(() => Connections.FromWindow([1, 2], offset: 1, total: 10, paging));
    }

    [Fact]
    public void Find_LastItemsOfAListOfUnknownLength_NeedsTheTotal()
    {
        var paging = PagingArguments.Create(first: null, after: null, last: 3, before: null);

        PageWindow.Find(paging).ShouldBeNull();
        PageWindow.Find(paging, total: 10).ShouldBe(new PageWindow(7, 3));
    }

    [Fact]
    public void Find_LastItemsAheadOfACursor_NeedsNoTotal()
    {
        var paging = PagingArguments.Create(first: null, after: null, last: 3, before: OffsetCursor.Encode(5));

        PageWindow.Find(paging).ShouldBe(new PageWindow(2, 3));
    }

    [Fact]
    public async Task FromStream_EveryPage_IsTheOneSpecified()
    {
        foreach (var page in SpecifiedPage.All())
        {
            var source = new CountedStream(page.Total);
            var connection = await Connections.FromStreamAsync(source.ReadAsync(), page.Arguments, TestContext.Current.CancellationToken);

            ShouldBeSpecified(connection, page);
            connection.TotalCount.ShouldBe(source.WasReadToTheEnd ? page.Total : null);
        }
    }

    [Fact]
    public async Task FromStream_FirstItems_ReadsOneItemBehindThePage()
    {
        var source = new CountedStream(1000);
        var paging = PagingArguments.Create(first: 5, OffsetCursor.Encode(9), last: null, before: null);

        var connection = await Connections.FromStreamAsync(source.ReadAsync(), paging, TestContext.Current.CancellationToken);

        connection.Nodes.ShouldBe([10, 11, 12, 13, 14]);
        connection.PageInfo.HasNextPage.ShouldBeTrue();
        source.Read.ShouldBe(16);
    }

    [Fact]
    public async Task FromStream_Cancelled_StopsReading()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => Connections.FromStreamAsync(
            new CountedStream(10).ReadAsync(), PagingArguments.Create(5, null, null, null), cancellation.Token));
    }

    private static int[] Items(int total) => [.. Enumerable.Range(0, total)];

    private static void ShouldBeSpecified(Connection<int> connection, SpecifiedPage page)
    {
        var expected = page.Edges;
        connection.Nodes.ShouldBe(expected, page.ToString());
        connection.Edges.Select(e => (e.Node, e.Cursor)).ShouldBe(expected.Select(p => (p, OffsetCursor.Encode(p))), page.ToString());
        connection.PageInfo.ShouldBe(
            new PageInfo(
                page.HasNextPage,
                page.HasPreviousPage,
                expected.Length == 0 ? null : OffsetCursor.Encode(expected[0]),
                expected.Length == 0 ? null : OffsetCursor.Encode(expected[^1])),
            page.ToString());
    }

    /// <summary>Positions, counted as they are read.</summary>
    private sealed class CountedStream(int length)
    {
        public int Read { get; private set; }

        public bool WasReadToTheEnd { get; private set; }

        public async IAsyncEnumerable<int> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            for (var i = 0; i < length; i++)
            {
                await Task.CompletedTask;
                cancellationToken.ThrowIfCancellationRequested();
                Read++;
                yield return i;
            }

            WasReadToTheEnd = true;
        }
    }
}
