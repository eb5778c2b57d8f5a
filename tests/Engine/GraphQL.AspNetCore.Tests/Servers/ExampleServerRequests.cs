using System.Text;
using System.Text.Json;

namespace GraphQL.AspNetCore.Tests.Servers;

/// <summary>Requests as clients send them.</summary>
internal static class ExampleServerRequests
{
    public const string GraphQLResponseType = "application/graphql-response+json";

    public static Task<GraphQLResponse> PostAsync(this ExampleServer server, string json, string? accept = null) =>
        server.PostAsync(Encoding.UTF8.GetBytes(json), "application/json", accept);

    public static async Task<GraphQLResponse> PostAsync(
        this ExampleServer server, byte[] body, string? contentType, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(body) };
        if (contentType is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return await server.SendAsync(request, accept);
    }

    public static Task<GraphQLResponse> QueryAsync(this ExampleServer server, string query, string? accept = null) =>
        server.PostAsync($$"""{"query":{{JsonSerializer.Serialize(query)}}}""", accept);

    public static async Task<GraphQLResponse> GetAsync(
        this ExampleServer server, string queryString, string? accept = null, string? preflight = "GraphQL-Preflight")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?" + queryString);
        if (preflight is not null)
        {
            request.Headers.Add(preflight, "1");
        }

        return await server.SendAsync(request, accept);
    }

    public static async Task<GraphQLResponse> SendAsync(this ExampleServer server, HttpRequestMessage request, string? accept = null)
    {
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await GraphQLResponse.ReadAsync(await server.Client.SendAsync(request));
    }
}
