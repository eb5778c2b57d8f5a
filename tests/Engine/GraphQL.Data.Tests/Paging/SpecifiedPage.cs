namespace GraphQL.Data.Tests.Paging;

/// <summary>
/// The pagination algorithms of the GraphQL Cursor Connections specification, word by word, over the positions of a list. "May" and "if it
/// can do so efficiently" are taken as yes.
/// </summary>
internal sealed record SpecifiedPage(int Total, int? First, int? After, int? Last, int? Before)
{
    public int[] Edges
    {
        get
        {
            var edges = WithinCursors();
            if (First is { } first && edges.Count > first)
            {
                edges.RemoveRange(first, edges.Count - first);
            }

            if (Last is { } last && edges.Count > last)
            {
                edges.RemoveRange(0, edges.Count - last);
            }

            return [.. edges];
        }
    }

    public bool HasPreviousPage => Last is { } last
        ? WithinCursors().Count > last
        : After is { } after && Enumerable.Range(0, Total).Any(p => p <= after);

    public bool HasNextPage => First is { } first
        ? WithinCursors().Count > first
        : Before is { } before && Enumerable.Range(0, Total).Any(p => p >= before);

    public PagingArguments Arguments => PagingArguments.Create(First, CursorOf(After), Last, CursorOf(Before));

    /// <summary>Every page of every list of up to four items, with cursors up to two positions behind its end.</summary>
    public static IEnumerable<SpecifiedPage> All() =>
        from total in Enumerable.Range(0, 5)
        from after in Enumerable.Range(-1, total + 3)
        from before in Enumerable.Range(-1, total + 3)
        from size in Enumerable.Range(0, total + 2)
        from forward in new[] { true, false }
        select new SpecifiedPage(
            total,
            forward ? size : null,
            after < 0 ? null : after,
            forward ? null : size,
            before < 0 ? null : before);

    private List<int> WithinCursors()
    {
        List<int> edges = [.. Enumerable.Range(0, Total)];
        if (After is { } after)
        {
            edges.RemoveAll(p => p <= after);
        }

        if (Before is { } before)
        {
            edges.RemoveAll(p => p >= before);
        }

        return edges;
    }

    private static string? CursorOf(int? position) => position is { } p ? OffsetCursor.Encode(p) : null;
}
