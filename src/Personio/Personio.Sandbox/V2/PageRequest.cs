using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.V2;

/// <summary>How the links of a list look; Personio's services differ.</summary>
internal enum LinkStyle
{
    /// <summary>A link repeats the filters, and its cursor is good for them only.</summary>
    RepeatsFilters,

    /// <summary>A link has limit and cursor only: the cursor knows the filters itself.</summary>
    CursorOnly,
}

/// <summary>Limit and cursor of a v2 list (Personio v2: pagination).</summary>
/// <param name="Filters">The query without limit and cursor, in one fixed order.</param>
internal sealed record PageRequest(int Limit, int Offset, IReadOnlyList<KeyValuePair<string, string?>> Filters, LinkStyle Style)
{
    /// <summary>More rows than any report has, with room to add to it.</summary>
    private const int AllRows = 1_000_000_000;

    /// <summary>Reads them, or tells which problem to answer with.</summary>
    public static PageRequest? Read(
        IQueryCollection query, int defaultLimit, int maxLimit, out V2Problem? problem, LinkStyle style = LinkStyle.RepeatsFilters)
    {
        problem = null;
        var limit = defaultLimit;
        if (query["limit"] is { Count: > 0 } limits
            && (!int.TryParse(limits[^1], NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit < 1 || limit > maxLimit))
        {
            problem = V2Problem.InvalidLimit;
        }

        var filters = FiltersOf(query.Where(parameter => parameter.Key is not ("limit" or "cursor")));
        var offset = 0;
        if (query["cursor"] is { Count: > 0 } cursors && !(style == LinkStyle.CursorOnly
            ? TryReadWholeCursor(cursors[^1], out filters, out offset)
            : TryReadCursor(cursors[^1], filters, out offset)))
        {
            problem = V2Problem.InvalidParameters;
        }

        return problem is null ? new PageRequest(limit, offset, filters, style) : null;
    }

    /// <summary>
    /// The same for reports: without a limit, or with none above 0, all rows come at once, and next to a cursor nothing but a limit is
    /// let in.
    /// </summary>
    public static PageRequest? ReadUnlimited(IQueryCollection query, out V2Problem? problem)
    {
        var isWhole = int.TryParse(query["limit"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var limit);
        if ((query.ContainsKey("limit") && !isWhole)
            || (query.ContainsKey("cursor") && query.Keys.Any(name => name is not ("cursor" or "limit"))))
        {
            problem = V2Problem.InvalidParameters;
            return null;
        }

        var parameters = new Dictionary<string, StringValues>(query.Where(parameter => parameter.Key != "limit"), StringComparer.Ordinal);
        var page = Read(new QueryCollection(parameters), AllRows, AllRows, out problem, LinkStyle.CursorOnly);
        return limit > 0 && page is not null ? page with { Limit = Math.Min(limit, AllRows) } : page;
    }

    /// <summary>
    /// The absolute address of the page that begins at <paramref name="offset"/>. Where links repeat the filters, who rebuilds one without
    /// them is told so instead of being sent through the wrong list.
    /// </summary>
    public string AddressOf(HttpRequest request, int offset)
    {
        var address = $"{CallerAddress.Of(request.HttpContext)}{request.Path}";
        var repeated = Style == LinkStyle.CursorOnly && offset > 0 ? [] : Filters;
        var parameters = repeated.Append(KeyValuePair.Create<string, string?>("limit", Limit.ToString(CultureInfo.InvariantCulture)));
        if (offset > 0)
        {
            var cursor = Style == LinkStyle.CursorOnly ? WholeCursor(offset, Filters) : Cursor(offset, Filters);
            parameters = parameters.Append(KeyValuePair.Create<string, string?>("cursor", cursor));
        }

        return QueryHelpers.AddQueryString(address, parameters);
    }

    private static KeyValuePair<string, string?>[] FiltersOf(IEnumerable<KeyValuePair<string, StringValues>> parameters)
        => [.. parameters
            .OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
            .SelectMany(parameter => parameter.Value.Select(value => KeyValuePair.Create(parameter.Key, value)))];

    private static string Cursor(int offset, IReadOnlyList<KeyValuePair<string, string?>> filters)
        => Encode($"{offset}:{Fingerprint(filters):x16}");

    private static string WholeCursor(int offset, IReadOnlyList<KeyValuePair<string, string?>> filters)
        => Encode($"{offset}:{QueryHelpers.AddQueryString("", filters)}");

    private static string Encode(string content) => "cur_" + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(content));

    private static bool TryReadCursor(string? cursor, IReadOnlyList<KeyValuePair<string, string?>> filters, out int offset)
        => TryDecode(cursor, out offset, out var content)
            && content == Fingerprint(filters).ToString("x16", CultureInfo.InvariantCulture);

    private static bool TryReadWholeCursor(string? cursor, out KeyValuePair<string, string?>[] filters, out int offset)
    {
        var read = TryDecode(cursor, out offset, out var content);
        filters = FiltersOf(QueryHelpers.ParseQuery(content));
        return read;
    }

    private static bool TryDecode(string? cursor, out int offset, out string content)
    {
        offset = 0;
        content = "";
        if (cursor is null || !cursor.StartsWith("cur_", StringComparison.Ordinal) || !Base64Url.IsValid(cursor.AsSpan(4)))
        {
            return false;
        }

        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor.AsSpan(4)));
        var colon = text.IndexOf(':');
        if (colon < 0 || !int.TryParse(text[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out offset))
        {
            return false;
        }

        content = text[(colon + 1)..];
        return true;
    }

    private static ulong Fingerprint(IReadOnlyList<KeyValuePair<string, string?>> filters)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in filters.SelectMany(filter => $"{filter.Key}={filter.Value}&"))
        {
            hash = unchecked((hash ^ character) * 1099511628211UL);
        }

        return hash;
    }
}
