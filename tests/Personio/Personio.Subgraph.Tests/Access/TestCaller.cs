using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Access;

/// <summary>Somebody who asks, with headers of their own.</summary>
internal sealed class TestCaller(SubgraphSession session, params (string Name, string Value)[] headers)
{
    /// <summary>What makes a caller with a key known to the program.</summary>
    public static string[] Known(string name, string key, string permissions, string? connections = null) =>
    [
        $"--Access:Keys:{name}:Sha256={Sha256(key)}",
        $"--Access:Keys:{name}:Permissions={permissions}",
        $"--Access:Keys:{name}:Connections={connections}",
    ];

    /// <summary>Instead of letting everybody in, as sessions do otherwise.</summary>
    public const string NotEverybody = "--Access:Anonymous=";

    public static string Sha256(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    public async Task<(int Status, JsonElement Body, string Challenge)> AskAsync(string query, HttpMethod? method = null, JsonElement? variables = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }

        using var response = await session.SendAsync(request);
        return (
            (int)response.StatusCode,
            await response.Content.ReadFromJsonAsync<JsonElement>(),
            response.Headers.WwwAuthenticate.ToString());
    }

    /// <summary>The status, and the codes of the errors.</summary>
    public async Task<string> OutcomeAsync(string query)
    {
        var (status, body, _) = await AskAsync(query);
        var codes = body.TryGetProperty("errors", out var errors)
            ? errors.EnumerateArray().Select(e => e.GetProperty("extensions").GetProperty("code").GetString())
            : [];
        return string.Join(' ', codes.Prepend($"{status}"));
    }
}
