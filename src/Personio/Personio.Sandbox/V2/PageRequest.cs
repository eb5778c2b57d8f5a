using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Personio.Sandbox.V2;

/// <summary>Limit and cursor of a v2 list (Personio v2: pagination).</summary>
/// <param name="Filters">The query without limit and cursor, in one fixed order.</param>
internal sealed record PageRequest(int Limit, int Offset, IReadOnlyList<KeyValuePair<string, string?>> Filters)
{
    /// <summary>Reads them, or tells which problem to answer with.</summary>
    public static PageRequest? Read(IQueryCollection query, int defaultLimit, int maxLimit, out V2Problem? problem)
    {
        problem = null;
        var limit = defaultLimit;
        if (query["limit"] is { Count: > 0 } limits
            && (!int.TryParse(limits[^1], NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit < 1 || limit > maxLimit))
        {
            problem = V2Problem.InvalidLimit;
        }

        var filters = query
            .Where(parameter => parameter.Key is not ("limit" or "cursor"))
            .OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
            .SelectMany(parameter => parameter.Value.Select(value => KeyValuePair.Create(parameter.Key, value)))
            .ToArray();
        var offset = 0;
        if (query["cursor"] is { Count: > 0 } cursors && !TryReadCursor(cursors[^1], filters, out offset))
        {
            problem = V2Problem.InvalidParameters;
        }

        return problem is null ? new PageRequest(limit, offset, filters) : null;
    }

    /// <summary>
    /// The absolute address of the page that begins at <paramref name="offset"/>. It repeats the filters, and its cursor is good for
    /// them only: who rebuilds the link without them is told so instead of being sent through the wrong list.
    /// </summary>
    public string AddressOf(HttpRequest request, int offset)
    {
        var address = $"{request.Scheme}://{request.Host}{request.Path}";
        var parameters = Filters.Append(KeyValuePair.Create<string, string?>("limit", Limit.ToString(CultureInfo.InvariantCulture)));
        if (offset > 0)
        {
            parameters = parameters.Append(KeyValuePair.Create<string, string?>("cursor", Cursor(offset, Filters)));
        }

        return QueryHelpers.AddQueryString(address, parameters);
    }

    private static string Cursor(int offset, IReadOnlyList<KeyValuePair<string, string?>> filters)
        => "cur_" + Base64Url.EncodeToString(Encoding.ASCII.GetBytes($"{offset}:{Fingerprint(filters):x16}"));

    private static bool TryReadCursor(string? cursor, IReadOnlyList<KeyValuePair<string, string?>> filters, out int offset)
    {
        offset = 0;
        if (cursor is null || !cursor.StartsWith("cur_", StringComparison.Ordinal) || !Base64Url.IsValid(cursor.AsSpan(4)))
        {
            return false;
        }

        var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor.AsSpan(4))).Split(':');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out offset)
            && parts[1] == Fingerprint(filters).ToString("x16", CultureInfo.InvariantCulture);
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
