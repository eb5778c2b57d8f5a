using System.Net.Http.Headers;
using System.Text.Json;
using Personio.Sandbox;

namespace Company.Benchmarks;

/// <summary>The company that is asked about, and what Personio's limits force on whoever reads all of it.</summary>
internal static class Figures
{
    public const int Employees = 5_000;
    public const int Rounds = 3;

    /// <summary>How long the sandbox waits before it answers.</summary>
    public static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(20);

    // Personio v1: 100 employees a page, and no more than 15 pages in any second.
    private const int PageSize = 100;
    private const int PagesInASecond = 15;

    /// <summary>
    /// The least that reading everybody can take: a token, the first page, which tells how many there are, and the others as early as the limit lets
    /// them go.
    /// </summary>
    public static TimeSpan Forced
    {
        get
        {
            var pages = (Employees + PageSize - 1) / PageSize;
            var seconds = (pages - 1) / PagesInASecond;
            return TimeSpan.FromSeconds(seconds) + (3 * Latency);
        }
    }

    public static async Task<int> CountAttendancesAsync(SandboxServer sandbox)
    {
        using var http = new HttpClient { BaseAddress = sandbox.BaseAddress };
        var credentials = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["client_id"] = sandbox.Options.Credentials.ClientId,
            ["client_secret"] = sandbox.Options.Credentials.ClientSecret,
        };
        using var token = await http.PostAsJsonAsync("/v1/auth", credentials);
        var data = (await token.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", data.GetProperty("token").GetString());
        var page = await http.GetFromJsonAsync<JsonElement>("/v1/company/attendances?limit=1&start_date=2026-01-01&end_date=2026-12-31");
        return page.GetProperty("metadata").GetProperty("total_elements").GetInt32();
    }
}
