namespace GraphQL.Data;

/// <summary>A page of a list, in the shape of the GraphQL Cursor Connections specification.</summary>
/// <typeparam name="T">The type of the list's items.</typeparam>
[GraphQLName("{0}Connection")]
public sealed class Connection<T>(IReadOnlyList<Edge<T>> edges, PageInfo pageInfo, int? totalCount = null)
{
    /// <summary>The items of the page, each with its cursor.</summary>
    public IReadOnlyList<Edge<T>> Edges { get; } = edges;

    /// <summary>The items of the page.</summary>
    public IReadOnlyList<T> Nodes { get; } = [.. edges.Select(e => e.Node)];

    /// <summary>Where the page stands in the list.</summary>
    public PageInfo PageInfo { get; } = pageInfo;

    /// <summary>How many items the whole list has, where the source tells.</summary>
    public int? TotalCount { get; } = totalCount;
}

/// <summary>An item of a page and its place in the list.</summary>
/// <param name="Node">The item.</param>
/// <param name="Cursor">The item's place; give it as <c>after</c> or <c>before</c> to go on from here.</param>
[GraphQLName("{0}Edge")]
public sealed record Edge<T>(T Node, string Cursor);

/// <summary>Where a page stands in its list.</summary>
/// <param name="HasNextPage">True where items follow the page.</param>
/// <param name="HasPreviousPage">True where items precede the page.</param>
/// <param name="StartCursor">The first item's cursor; null for an empty page.</param>
/// <param name="EndCursor">The last item's cursor; null for an empty page.</param>
public sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
