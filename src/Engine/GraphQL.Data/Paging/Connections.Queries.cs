using System.Runtime.CompilerServices;

namespace GraphQL.Data;

/// <content>
/// Pages of filtered and ordered lists. Their cursors state what the list is ordered by, so that paging goes on at the same place when items
/// come and go meanwhile; of a list that is filtered alone, they state positions. A cursor is good for the same filter and order only.
/// </content>
public static partial class Connections
{
    /// <summary>Filters, orders and pages items that are at hand.</summary>
    /// <exception cref="Execution.GraphQLException">
    /// <c>CURSOR_MISMATCH</c>: <c>after</c> or <c>before</c> comes from a list that was filtered or ordered otherwise.
    /// <c>BAD_USER_INPUT</c>: it is no cursor of the list.
    /// </exception>
    public static Connection<T> FromQuery<T>(IEnumerable<T> items, QueryContext<T> query, PagingArguments paging)
    {
        if (query.IsWhole)
        {
            return FromList([.. items], paging);
        }

        return FromMatching(query.Apply(items), new QueryCursors<T>(query), paging);
    }

    /// <summary>
    /// Filters, orders and pages items that are read one after the other. Without an order it stops as soon as the page is full and an item
    /// follows, unless <c>totalCount</c> is selected; an order needs all items.
    /// </summary>
    /// <inheritdoc cref="FromQuery{T}(IEnumerable{T}, QueryContext{T}, PagingArguments)"/>
    public static async Task<Connection<T>> FromQueryAsync<T>(
        IAsyncEnumerable<T> items, QueryContext<T> query, PagingArguments paging, CancellationToken cancellationToken)
    {
        var isCounted = query.ResultFields.Contains("totalCount");
        if (query.IsWhole)
        {
            return await ReadPageAsync(
                items, PageBounds.Of(paging), static (_, position) => OffsetCursor.Encode(position), isCounted, cancellationToken).ConfigureAwait(false);
        }

        // A cursor of another list is refused before anything is read.
        var cursors = new QueryCursors<T>(query);
        var bounds = cursors.BoundsOf(paging, list: null);
        var matching = MatchingAsync(items, query.Filter, cancellationToken);
        return query.Sort.IsNone
            ? await ReadPageAsync(matching, bounds, cursors.Encode, isCounted, cancellationToken).ConfigureAwait(false)
            : FromMatching(query.Sort.Apply(await matching.ToListAsync(cancellationToken).ConfigureAwait(false)), cursors, paging);
    }

    private static Connection<T> FromMatching<T>(IReadOnlyList<T> list, QueryCursors<T> cursors, PagingArguments paging)
    {
        var bounds = cursors.BoundsOf(paging, list);
        var (start, end) = bounds.Cut(list.Count);
        List<Edge<T>> edges = [.. Enumerable.Range(start, end - start).Select(i => new Edge<T>(list[i], cursors.Encode(list[i], i)))];
        return new Connection<T>(edges, PageInfoOf(edges, bounds, list.Count), list.Count);
    }

    private static async IAsyncEnumerable<T> MatchingAsync<T>(
        IAsyncEnumerable<T> items, Filter<T> filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (filter.Matches(item))
            {
                yield return item;
            }
        }
    }
}
