using System.Text.Json;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.V2;

/// <summary>The list envelope of v2: <c>_data</c>, and links in <c>_meta</c>; the last page has no next link.</summary>
internal static class V2List
{
    public static Task WriteAsync<T>(HttpContext context, PageRequest page, IEnumerable<T> matches, Action<Utf8JsonWriter, T> writeItem)
    {
        // One row more than fits tells whether there is a next page; the rest of a long list is never looked at.
        var rows = matches.Skip(page.Offset).Take(page.Limit + 1).ToArray();
        return JsonAnswer.WriteV2Async(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("_data");
            foreach (var item in rows.Take(page.Limit))
            {
                writeItem(json, item);
            }

            json.WriteEndArray();
            json.WriteStartObject("_meta");
            json.WriteStartObject("links");
            WriteLink(json, "self", page.AddressOf(context.Request, page.Offset));
            if (rows.Length > page.Limit)
            {
                WriteLink(json, "next", page.AddressOf(context.Request, page.Offset + page.Limit));
            }

            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static void WriteLink(Utf8JsonWriter json, string name, string address)
    {
        json.WriteStartObject(name);
        json.WriteString("href", address);
        json.WriteEndObject();
    }
}
