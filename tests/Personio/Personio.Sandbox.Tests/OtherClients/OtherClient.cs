using System.Net.Http.Headers;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.OtherClients;

/// <summary>
/// Sends what a public Personio client of somebody else's sends: its headers on every call, the addresses as that client writes them. The
/// steps were read from the programs' sources, and the programs themselves were run against the sandbox once.
/// </summary>
internal sealed class OtherClient(SandboxSession session, params (string Name, string Value)[] headers)
{
    public const string Id = "papi-sandbox-client-id";
    public const string Secret = "papi-sandbox-client-secret";

    public string? Token { get; set; }

    public Task<Answer> GetAsync(string address, string? accept = null) => SendAsync(HttpMethod.Get, address, null, accept);

    public async Task<Answer> SendAsync(HttpMethod method, string address, HttpContent? content, string? accept = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (accept is not null)
        {
            request.Headers.Accept.Clear();
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        if (Token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        }

        var response = await session.Http.SendAsync(request);
        return new Answer(response, await response.Content.ReadAsStringAsync());
    }

    /// <summary>A form, its fields in the order given.</summary>
    public static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    /// <summary>v2's sign-in, which the v2 clients share.</summary>
    public async Task SignInToV2Async()
    {
        using var answer = await SendAsync(
            HttpMethod.Post, "/v2/auth/token", Form(("grant_type", "client_credentials"), ("client_id", Id), ("client_secret", Secret)));
        answer.Status.ShouldBe(200, answer.Text);
        answer.Json.GetProperty("token_type").GetString().ShouldBe("Bearer");
        answer.Json.GetProperty("expires_in").GetInt32().ShouldBeGreaterThan(180, "clients renew up to three minutes early");
        answer.Json.GetProperty("scope").GetString()!.Split(' ').ShouldNotBeEmpty();
        Token = answer.Json.GetProperty("access_token").GetString();
    }
}
