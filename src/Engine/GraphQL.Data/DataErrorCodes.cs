namespace GraphQL.Data;

/// <summary>The codes that lists add to <see cref="Execution.ErrorCodes"/>.</summary>
public static class DataErrorCodes
{
    /// <summary>A filter has too many levels.</summary>
    public const string MaxFilterDepth = "MAX_FILTER_DEPTH_EXCEEDED";

    /// <summary>A filter has too many comparisons and branches.</summary>
    public const string MaxFilterOperations = "MAX_FILTER_OPERATIONS_EXCEEDED";

    /// <summary>An <c>in</c> or <c>nin</c> has too many values.</summary>
    public const string MaxFilterListItems = "MAX_FILTER_LIST_ITEMS_EXCEEDED";

    /// <summary>An order has too many elements.</summary>
    public const string MaxSortKeys = "MAX_SORT_KEYS_EXCEEDED";

    /// <summary>An order goes into too many objects inside each other.</summary>
    public const string MaxSortDepth = "MAX_SORT_DEPTH_EXCEEDED";

    /// <summary>A cursor comes from a list that was filtered or ordered otherwise.</summary>
    public const string CursorMismatch = "CURSOR_MISMATCH";
}
