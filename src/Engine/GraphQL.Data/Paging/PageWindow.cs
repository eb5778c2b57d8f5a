namespace GraphQL.Data;

/// <summary>
/// The records that a page takes from a source which pages by record offset. A source that does not tell how many records it has in all is
/// best asked for one more than <see cref="Length"/>: that one tells whether a page follows.
/// </summary>
/// <param name="Offset">The first record, counted from 0.</param>
/// <param name="Length">How many records.</param>
public readonly record struct PageWindow(int Offset, int Length)
{
    /// <summary>Finds the window of a page.</summary>
    /// <param name="paging">The page.</param>
    /// <param name="total">How many records there are, where it is known already.</param>
    /// <returns>The window; null where it depends on the total: the last items of a list of unknown length.</returns>
    /// <exception cref="Execution.GraphQLException"><c>BAD_USER_INPUT</c>: <c>after</c> or <c>before</c> is no cursor of the list.</exception>
    public static PageWindow? Find(PagingArguments paging, int? total = null)
    {
        var bounds = PageBounds.Of(paging);
        if ((bounds.Upper ?? total) is null && paging.Last is not null)
        {
            return null;
        }

        var (start, end) = bounds.Cut(total ?? int.MaxValue);
        return new PageWindow(start, end - start);
    }
}
