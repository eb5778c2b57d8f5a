namespace GraphQL.Execution.Frames;

/// <summary>One list of a column's level: which items of the next level are its own.</summary>
/// <param name="Start">The first item. A null or empty list stands where its items would begin, so starts never decrease.</param>
/// <param name="Length">How many items; kept when an error nulls the list later.</param>
/// <param name="IsNull">True for a list that is null in the response.</param>
internal readonly record struct ListSpan(int Start, int Length, bool IsNull)
{
    /// <summary>The list that an item belongs to.</summary>
    public static int OwnerOf(ReadOnlySpan<ListSpan> lists, int item)
    {
        // The owner is the last list that starts at or before the item: empty lists that share its start stand before it.
        var (low, high) = (0, lists.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (lists[middle].Start <= item)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}

/// <summary>An object in a column's last level.</summary>
/// <param name="Frame">The frame that holds the object; null for a null.</param>
/// <param name="Row">The object's row there.</param>
internal readonly record struct ChildRef(Frame? Frame, int Row);
