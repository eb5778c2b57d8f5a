using System.Text.Json;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.V1;

/// <summary>One page of a list of v1.</summary>
/// <param name="Total">What <c>total_elements</c> says.</param>
internal sealed record ListPage<T>(IReadOnlyList<T> Rows, int Total)
{
    /// <summary>Cuts a page out.</summary>
    /// <param name="all">The whole list.</param>
    /// <param name="skip">How many rows come before the page.</param>
    /// <param name="limit">How many it has at most.</param>
    /// <param name="duplicates">Whether every page but the first begins with the last row of the page before.</param>
    public static ListPage<T> Cut(IReadOnlyList<T> all, long skip, int limit, bool duplicates)
    {
        var offset = (int)Math.Min(skip, int.MaxValue);
        if (!duplicates || limit < 2)
        {
            return new ListPage<T>([.. all.Skip(offset).Take(limit)], all.Count);
        }

        // Row k of page p is row p·(limit−1)+k of the list.
        var total = all.Count <= limit ? all.Count : all.Count + ((all.Count - 2) / (limit - 1));
        var rows = Enumerable.Range(0, Math.Max(0, Math.Min(limit, total - offset)))
            .Select(row => all[((offset + row) / limit * (limit - 1)) + ((offset + row) % limit)]);
        return new ListPage<T>([.. rows], total);
    }

    /// <summary>Answers with the page.</summary>
    /// <param name="context">The call.</param>
    /// <param name="currentPage">The page's number, which begins with 0 in some lists and with 1 in others.</param>
    /// <param name="offset">What is echoed, which counts rows in some lists and pages in others.</param>
    /// <param name="limit">What is echoed.</param>
    /// <param name="write">Writes a row.</param>
    /// <param name="asSent">
    /// Whether <c>offset</c> and <c>limit</c> are echoed as they came, which is as texts, instead of as numbers.
    /// </param>
    public Task WriteAsync(HttpContext context, int currentPage, int offset, int limit, Action<Utf8JsonWriter, T> write, bool asSent = false)
        => JsonAnswer.WriteV1Async(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("success", true);
            json.WriteStartObject("metadata");
            json.WriteNumber("total_elements", Total);
            json.WriteNumber("current_page", currentPage);
            json.WriteNumber("total_pages", (Total + limit - 1) / limit);
            json.WriteEndObject();
            WriteEcho(json, "offset", offset, asSent ? QueryFields.Last(context.Request.Query, "offset") : null);
            WriteEcho(json, "limit", limit, asSent ? QueryFields.Last(context.Request.Query, "limit") : null);
            json.WriteStartArray("data");
            foreach (var row in Rows)
            {
                write(json, row);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void WriteEcho(Utf8JsonWriter json, string name, int number, string? sent)
    {
        if (sent is null)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteString(name, sent);
        }
    }
}
