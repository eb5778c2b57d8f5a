using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.Company.Saving;

/// <summary>
/// Reads everything that a sandbox tells: every GET route, every page of it, and for each parameter the first and the last of what the list above has.
/// </summary>
internal static partial class RouteWalk
{
    private const int MaxPages = 200;

    /// <summary>What is no answer about the company, or only an address that another answer hands out.</summary>
    private static readonly string[] Unread = ["/", "/__sandbox", "/storage"];

    private static readonly Dictionary<string, string> Queries = new(StringComparer.Ordinal)
    {
        ["/v1/company/employees"] = "limit=100",
        ["/v1/company/time-offs"] = "limit=200",
        ["/v1/company/absence-periods"] = "limit=200",
        ["/v1/company/attendances"] = "start_date=2026-04-01&end_date=2027-06-30&includePending=true&limit=200",
        ["/v2/persons"] = "limit=50",
        ["/v2/attendance-periods"] = "limit=100",
    };

    /// <summary>Status and body by path, without what differs from server to server.</summary>
    public static async Task<SortedDictionary<string, string>> ReadAllAsync(SandboxSession session)
    {
        var answers = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var route in session.Server.Routes.Where(IsRead))
        {
            foreach (var path in await FillAsync(session, route.RoutePattern.RawText!))
            {
                await ReadAsync(session, path, answers);
            }
        }

        return answers;
    }

    private static bool IsRead(RouteEndpoint route)
        => route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET", StringComparer.Ordinal)
            && !Unread.Any(start => route.RoutePattern.RawText == start || (start.Length > 1 && route.RoutePattern.RawText!.StartsWith(start, StringComparison.Ordinal)));

    private static async Task<string[]> FillAsync(SandboxSession session, string template)
    {
        var start = template.IndexOf('{', StringComparison.Ordinal);
        if (start < 0)
        {
            return await WithQueriesAsync(session, template);
        }

        var end = template.IndexOf('}', StringComparison.Ordinal);
        string[] values = template[(start + 1)..end] switch
        {
            "width" => ["64"],
            "company" => [session.Server.Options.CareerSiteName],
            _ => await IdsAsync(session, template[..(start - 1)]),
        };
        var paths = new List<string>();
        foreach (var value in values)
        {
            paths.AddRange(await FillAsync(session, template[..start] + value + template[(end + 1)..]));
        }

        return [.. paths];
    }

    /// <summary>With what the path cannot be read without: an owner of documents, a type of unit, or a page as large as there are.</summary>
    private static async Task<string[]> WithQueriesAsync(SandboxSession session, string path) => path switch
    {
        "/v2/document-management/documents" => [.. (await IdsAsync(session, "/v2/persons")).Select(owner => $"{path}?owner_id={owner}")],
        "/v2/org-units" => [$"{path}?type=department", $"{path}?type=team"],
        _ when path.StartsWith("/v2/org-units/", StringComparison.Ordinal) => [$"{path}?type=department", $"{path}?type=team"],
        _ when Queries.TryGetValue(path, out var query) => [$"{path}?{query}"],
        _ => [path],
    };

    private static async Task<string[]> IdsAsync(SandboxSession session, string list)
    {
        var ids = new List<string>();
        foreach (var path in await WithQueriesAsync(session, list))
        {
            using var answer = await session.GetAsync(path);
            answer.Status.ShouldBe(200, $"{path}: {answer.Text}");
            var rows = answer.Json.TryGetProperty("_data", out var data) ? data : answer.Json.GetProperty("data");
            ids.AddRange(rows.EnumerateArray().Select(Id));
        }

        ids.ShouldNotBeEmpty(list);
        return [.. ids.Take(2).Concat(ids.TakeLast(2)).Distinct()];
    }

    private static string Id(JsonElement row)
    {
        var id = row.TryGetProperty("id", out var own) ? own : row.GetProperty("attributes").GetProperty("id");
        return (id.ValueKind == JsonValueKind.Object ? id.GetProperty("value") : id).ToString();
    }

    private static async Task ReadAsync(SandboxSession session, string first, SortedDictionary<string, string> answers)
    {
        string? path = first;
        for (var page = 0; path is not null; page++)
        {
            page.ShouldBeLessThan(MaxPages, first);
            using var answer = await session.GetAsync(path);

            // There are pictures that are not there, and reports that v2 cannot show.
            new[] { 200, path.StartsWith("/v2/reports/", StringComparison.Ordinal) ? 400 : 404 }.ShouldContain(answer.Status, path);
            var text = answer.Status != 200 ? "" : answer.Text.Replace(session.Server.BaseAddress.Authority, "sandbox", StringComparison.Ordinal);
            answers[$"{first} #{page}"] = $"{answer.Status} {Fleeting().Replace(text, "${kept}…")}";
            path = answer.MediaType == "application/json" ? Next(answer.Json) : null;
        }
    }

    private static string? Next(JsonElement json)
        => json.ValueKind == JsonValueKind.Object && json.TryGetProperty("_meta", out var meta) && meta.ValueKind == JsonValueKind.Object
            && meta.TryGetProperty("links", out var links) && links.ValueKind == JsonValueKind.Object
            && links.TryGetProperty("next", out var next) && next.ValueKind == JsonValueKind.Object
                ? new Uri(next.GetProperty("href").GetString()!).PathAndQuery
                : null;

    /// <summary>Cursors, and the times and trace ids of answers.</summary>
    [GeneratedRegex("""(?<kept>cursor=|"trace_id":"|"timestamp":")[^"&]+""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Fleeting();
}
