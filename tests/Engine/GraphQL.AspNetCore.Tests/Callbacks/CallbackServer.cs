using System.Text.Json;
using GraphQL.AspNetCore.Callbacks;
using GraphQL.AspNetCore.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQL.AspNetCore.Tests.Callbacks;

/// <summary>A server that calls one router back.</summary>
internal static class CallbackServer
{
    // As routers send it, behind what they accept of any operation.
    public const string Accept = "application/json, application/graphql-response+json, application/json;callbackSpec=1.0";

    public static Task<ExampleServer> StartAsync(
        PlayedRouter router, Action<GraphQLCallbackOptions>? change = null, Action<GraphQLServerBuilder>? configure = null) => ExampleServer.StartAsync(graphQL =>
    {
        configure?.Invoke(graphQL);
        graphQL.ConfigureCallbacks(options =>
        {
            options.AllowedOrigins.Add(router.Origin + "/callback");
            options.MinHeartbeatInterval = TimeSpan.FromMilliseconds(20);
            change?.Invoke(options);
        });
    });

    public static int OpenCallbacks(this ExampleServer server) => server.Services.GetRequiredService<CallbackSubscriptions>().Open;

    /// <summary>Asks for a subscription as routers do.</summary>
    public static async Task<GraphQLResponse> SubscribeAsync(
        this ExampleServer server, string query, string extensions, string? authorization = null, string accept = Accept, string? gatewaySecret = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent($$"""{"query":{{JsonSerializer.Serialize(query)}},"extensions":{{extensions}}}""", null, "application/json"),
        };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        if (gatewaySecret is not null)
        {
            request.Headers.Add("GraphQL-Gateway-Secret", gatewaySecret);
        }

        return await server.SendAsync(request, accept);
    }

    /// <summary>Asks for a subscription that the server must take.</summary>
    public static async Task BeginAsync(this ExampleServer server, string query, string extensions, string? authorization = null)
    {
        var response = await server.SubscribeAsync(query, extensions, authorization);
        (response.Status, response.Body).ShouldBe((200, """{"data":null}"""));
    }

    /// <summary>Waits until nothing of any subscription is left.</summary>
    public static Task ShouldLeaveNothingAsync(this ExampleServer server) => Eventually.BecomesAsync(
        () => server.OpenCallbacks() == 0 && server.Topics.CountListeners("ticks") == 0 && server.Flood.Open == 0, "no subscription is left");
}
