namespace GraphQL.Data;

/// <summary>What a page's cursors leave of a list, and how much of that the page may have.</summary>
/// <param name="Lower">The position behind <c>after</c>; 0 without it.</param>
/// <param name="Upper">The position of <c>before</c>; null without it.</param>
internal readonly record struct PageBounds(int Lower, int? Upper, int? First, int? Last)
{
    public static PageBounds Of(PagingArguments paging) => new(
        paging.After is null ? 0 : OffsetCursor.Decode(paging.After, "after") + 1,
        paging.Before is null ? null : OffsetCursor.Decode(paging.Before, "before"),
        paging.First,
        paging.Last);

    /// <summary>What the cursors leave of a list of so many items.</summary>
    public (int Start, int End) Between(int total)
    {
        var end = Math.Min(Upper ?? total, total);
        return (Math.Min(Lower, end), end);
    }

    /// <summary>The page's place in a list of so many items.</summary>
    public (int Start, int End) Cut(int total)
    {
        var (start, end) = Between(total);
        return Last is { } last
            ? (Math.Max(start, end - last), end)
            : (start, (int)Math.Min(end, (long)start + First!.Value));
    }
}
