using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using GraphQL.Execution;

namespace GraphQL.Data;

/// <summary>Makes and reads the cursors of one query's list.</summary>
internal sealed class QueryCursors<T>(QueryContext<T> query)
{
    private const int MarkBytes = 8;

    private string List => field ??= MarkOf(query);

    public string Encode(T item, int position) =>
        new QueryCursor(List, position, [.. query.Sort.Places.Select(key => key.Field.PlaceOf(item))]).Encode();

    /// <summary>What the page's cursors leave of the list.</summary>
    /// <param name="list">The whole list, in order; null where it has no order, so that positions say all.</param>
    /// <exception cref="GraphQLException">
    /// <c>CURSOR_MISMATCH</c>: a cursor is of another list. <c>BAD_USER_INPUT</c>: it is no cursor at all.
    /// </exception>
    public PageBounds BoundsOf(PagingArguments paging, IReadOnlyList<T>? list)
    {
        var lower = paging.After is null ? 0 : Find(Decode(paging.After, "after"), list, "after", isLower: true);
        int? upper = paging.Before is null ? null : Find(Decode(paging.Before, "before"), list, "before", isLower: false);
        return new PageBounds(lower, upper, paging.First, paging.Last);
    }

    private QueryCursor Decode(string text, string argument)
    {
        if (QueryCursor.TryDecode(text) is { } cursor)
        {
            return string.Equals(cursor.List, List, StringComparison.Ordinal) ? cursor : throw CursorErrors.Mismatch(argument);
        }

        throw OffsetCursor.TryDecode(text) is null ? CursorErrors.NoCursor(argument) : CursorErrors.Mismatch(argument);
    }

    private int Find(QueryCursor cursor, IReadOnlyList<T>? list, string argument, bool isLower)
    {
        if (list is null || cursor.Places.Count == 0)
        {
            return isLower ? cursor.Position + 1 : cursor.Position;
        }

        var standing = StandingTo(cursor.Places) ?? throw CursorErrors.NoCursor(argument);
        var start = FirstWhere(list, item => standing(item) >= 0);
        var end = FirstWhere(list, item => standing(item) > 0);
        if (start == end)
        {
            return start; // The item is gone; those that followed it stand here.
        }

        var position = Math.Clamp(cursor.Position, start, end - 1);
        return isLower ? position + 1 : position;
    }

    private Func<T, int>? StandingTo(IReadOnlyList<string?> places)
    {
        var keys = query.Sort.Places;
        if (places.Count != keys.Count)
        {
            return null;
        }

        var standings = new Func<T, int>[keys.Count];
        for (var i = 0; i < keys.Count; i++)
        {
            if (keys[i].Field.StandingTo(places[i]) is not { } standing)
            {
                return null;
            }

            standings[i] = keys[i].Direction == SortDirection.Ascending ? item => standing(item) : item => -Math.Sign(standing(item));
        }

        return item =>
        {
            foreach (var standing in standings)
            {
                if (standing(item) is not 0 and var difference)
                {
                    return difference;
                }
            }

            return 0;
        };
    }

    // The list is ordered, so that the condition is false up to a position and true from there on.
    private static int FirstWhere(IReadOnlyList<T> list, Predicate<T> condition)
    {
        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = condition(list[middle]) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static string MarkOf(QueryContext<T> query)
    {
        var text = new StringBuilder();
        query.Filter.Write(text, withValues: true);
        text.Append(query.Sort);
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, MarkBytes));
    }
}
