using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Personio.Sandbox;

namespace Personio.Subgraph.Tests.Testing;

/// <summary>Somebody who works in Personio itself: changes things behind the program's back.</summary>
public sealed class HrDesk : IDisposable
{
    private readonly HttpClient _http;

    private HrDesk(HttpClient http) => _http = http;

    public static async Task<HrDesk> OpenAsync(SandboxServer sandbox)
    {
        var http = new HttpClient { BaseAddress = sandbox.BaseAddress };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = sandbox.Options.Credentials.ClientId,
            ["client_secret"] = sandbox.Options.Credentials.ClientSecret,
        });
        using var response = await http.PostAsync("/v2/auth/token", form);
        var token = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new HrDesk(http);
    }

    public async Task RenameAsync(string person, string preferredName) =>
        await SendAsync(HttpMethod.Patch, $"/v2/persons/{person}", new { preferred_name = preferredName });

    public async Task DeletePersonAsync(string person) => await SendAsync(HttpMethod.Delete, $"/v2/persons/{person}", null);

    /// <summary>Enters an absence of a day.</summary>
    /// <returns>The absence's id.</returns>
    public async Task<string> EnterAbsenceAsync(string person, string type, string day) => (await SendAsync(HttpMethod.Post, "/v2/absence-periods", new
    {
        person = new { id = person },
        absence_type = new { id = type },
        starts_from = new { date_time = $"{day}T00:00:00", type = "FIRST_HALF" },
        ends_at = new { date_time = $"{day}T00:00:00", type = "SECOND_HALF" },
    })).GetProperty("id").GetString()!;

    public async Task TrackTimeAsync(string person, string day) => await SendAsync(HttpMethod.Post, "/v2/attendance-periods", new
    {
        person = new { id = person },
        type = "WORK",
        start = new { date_time = $"{day}T08:00:00" },
        end = new { date_time = $"{day}T12:00:00" },
    });

    /// <summary>Registers and enables a webhook.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> RegisterWebhookAsync(Uri url, string token, params string[] events)
    {
        var webhook = new { url, description = "sync", status = "ENABLED", auth_type = "TOKEN", token, enabled_events = events };
        return (await SendAsync(HttpMethod.Post, "/v2/webhooks", webhook)).GetProperty("id").GetString()!;
    }

    public async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{method} {path}: {(int)response.StatusCode} {text}");
        if (text.Length == 0)
        {
            return default;
        }

        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    public void Dispose() => _http.Dispose();
}
