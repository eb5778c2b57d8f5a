namespace Personio.Client.Paging;

/// <summary>
/// Reads pages of a list before they are asked for: as many as have been read, and no more than <see cref="Most"/> at once. So whoever needs
/// a long list waits for the budget and not for one page after the other, and whoever stops early has wasted little.
/// </summary>
/// <param name="readPage">Reads the page that begins at an offset.</param>
/// <param name="pageSize">How many records a page is asked for.</param>
/// <param name="cancellationToken">Ends the reading.</param>
internal sealed class ReadAhead<TPage>(Func<int, CancellationToken, Task<TPage>> readPage, int pageSize, CancellationToken cancellationToken) : IDisposable
{
    /// <summary>The most pages under way at once.</summary>
    public const int Most = 8;

    private readonly Queue<(int Offset, Task<TPage> Page)> pages = [];
    private readonly CancellationTokenSource reading = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    private int read;
    private bool givesLess;

    /// <summary>The page that begins at an offset.</summary>
    /// <param name="offset">Where it begins.</param>
    /// <param name="end">Where the list ends; null where that is not known.</param>
    public Task<TPage> ReadAsync(int offset, int? end)
    {
        // An earlier page was shorter than asked for: what was read ahead does not fit, and would not fit again.
        if (givesLess || (pages.TryPeek(out var next) && next.Offset != offset))
        {
            givesLess = true;
            Leave();
            return readPage(offset, cancellationToken);
        }

        if (pages.Count == 0)
        {
            Begin(offset);
        }

        for (var following = pages.Last().Offset + pageSize; following < end && pages.Count < Math.Min(read, Most); following += pageSize)
        {
            Begin(following);
        }

        read++;
        return pages.Dequeue().Page;
    }

    public void Dispose()
    {
        Leave();
        reading.Dispose();
    }

    private void Begin(int offset) => pages.Enqueue((offset, readPage(offset, reading.Token)));

    private void Leave()
    {
        reading.Cancel();
        foreach (var (_, page) in pages)
        {
            // Nobody waits for it any more, so nobody is to be told what became of it.
            _ = page.ContinueWith(
                static dropped => _ = dropped.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        }

        pages.Clear();
    }
}
