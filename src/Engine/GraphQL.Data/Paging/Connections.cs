namespace GraphQL.Data;

/// <summary>
/// Makes connections whose cursors are positions, by the algorithms of the GraphQL Cursor Connections specification (§4 "Pagination
/// algorithm", §5.1 "PageInfo"). A cursor behind the end of a list, which has become shorter since, is taken as a position, too: nothing
/// comes after it, everything before it.
/// </summary>
public static partial class Connections
{
    /// <summary>Makes a page of a list that is at hand as a whole.</summary>
    /// <exception cref="Execution.GraphQLException"><c>BAD_USER_INPUT</c>: <c>after</c> or <c>before</c> is no cursor of the list.</exception>
    public static Connection<T> FromList<T>(IReadOnlyList<T> all, PagingArguments paging) => FromWindow(all, offset: 0, all.Count, paging);

    /// <summary>
    /// Makes a page of the records that a source returned. They may be more than the page takes: a whole page of the source's own, or one
    /// more than <see cref="PageWindow"/> asks for.
    /// </summary>
    /// <param name="items">The records in their order; those of the page must be among them.</param>
    /// <param name="offset">The position of the first of <paramref name="items"/> in the whole list.</param>
    /// <param name="total">How many records the list has; null where the source does not tell.</param>
    /// <param name="paging">The page.</param>
    /// <exception cref="ArgumentException">The records begin behind the page's beginning.</exception>
    /// <exception cref="Execution.GraphQLException"><c>BAD_USER_INPUT</c>: <c>after</c> or <c>before</c> is no cursor of the list.</exception>
    public static Connection<T> FromWindow<T>(IReadOnlyList<T> items, int offset, int? total, PagingArguments paging)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        var bounds = PageBounds.Of(paging);

        // Without a total, the list is known as far as the window reaches.
        var known = total ?? offset + items.Count;
        var (start, end) = bounds.Cut(known);
        if (start < offset && start < end)
        {
            throw new ArgumentException($"The page begins at record {start}, but the records begin at {offset}.", nameof(offset));
        }

        var edges = new List<Edge<T>>(end - start);
        for (var position = start; position < end && position - offset < items.Count; position++)
        {
            edges.Add(new Edge<T>(items[position - offset], OffsetCursor.Encode(position)));
        }

        return new Connection<T>(edges, PageInfoOf(edges, bounds, known), total);
    }

    private static PageInfo PageInfoOf<T>(IReadOnlyList<Edge<T>> edges, PageBounds bounds, int known)
    {
        var (start, end) = bounds.Between(known);
        return new PageInfo(
            bounds.First is { } first ? end - start > first : bounds.Upper < known,
            bounds.Last is { } last ? end - start > last : Math.Min(bounds.Lower, known) > 0,
            edges.Count == 0 ? null : edges[0].Cursor,
            edges.Count == 0 ? null : edges[^1].Cursor);
    }
}
