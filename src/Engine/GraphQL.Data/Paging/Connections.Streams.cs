namespace GraphQL.Data;

/// <content>Pages of sources that can only be read from the beginning.</content>
public static partial class Connections
{
    /// <summary>
    /// Makes a page while reading a stream: <c>first</c> reads to the end of the page and one item further, to know whether a page follows;
    /// <c>last</c> reads to <c>before</c>, or everything. No more than a page is kept. The total is known only where the end was reached.
    /// </summary>
    /// <exception cref="Execution.GraphQLException"><c>BAD_USER_INPUT</c>: <c>after</c> or <c>before</c> is no cursor of the list.</exception>
    public static Task<Connection<T>> FromStreamAsync<T>(
        IAsyncEnumerable<T> stream, PagingArguments paging, CancellationToken cancellationToken) =>
        ReadPageAsync(stream, PageBounds.Of(paging), static (_, position) => OffsetCursor.Encode(position), isCounted: false, cancellationToken);

    // Counted, the stream is read to its end, so that the total is known.
    private static async Task<Connection<T>> ReadPageAsync<T>(
        IAsyncEnumerable<T> stream, PageBounds bounds, Func<T, int, string> cursorOf, bool isCounted, CancellationToken cancellationToken)
    {
        var page = new Queue<T>();
        var (_, pageEnd) = bounds.First is null ? (0, int.MaxValue) : bounds.Cut(int.MaxValue);
        var read = 0;
        var isWhole = true;
        await foreach (var item in stream.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            var position = read++;
            if (position >= pageEnd || position >= bounds.Upper)
            {
                if (isCounted)
                {
                    continue;
                }

                isWhole = false;
                break;
            }

            if (position >= bounds.Lower)
            {
                page.Enqueue(item);
                if (page.Count > bounds.Last)
                {
                    page.Dequeue();
                }
            }
        }

        var start = bounds.Cut(read).Start;
        List<Edge<T>> edges = [.. page.Select((item, i) => new Edge<T>(item, cursorOf(item, start + i)))];
        return new Connection<T>(edges, PageInfoOf(edges, bounds, read), isWhole ? read : null);
    }
}
