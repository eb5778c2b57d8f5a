using System.Diagnostics.CodeAnalysis;
using GraphQL.AspNetCore.Endpoints;
using GraphQL.AspNetCore.Gateway;
using GraphQL.AspNetCore.Requests;
using GraphQL.AspNetCore.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the routes of a GraphQL server that <c>AddGraphQLServer</c> registered.</summary>
public static class GraphQLEndpointExtensions
{
    /// <summary>Serves GraphQL over HTTP (operations by POST, queries also by GET), over server-sent events, and over WebSocket
    /// (<c>graphql-transport-ws</c>), all at one address.</summary>
    /// <remarks>All methods are mapped, so that each refusal is a GraphQL response with a code.</remarks>
    /// <exception cref="InvalidOperationException"><c>AddGraphQLServer</c> was not called.</exception>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = "/graphql")
    {
        var http = Require<HttpRequestHandler>(endpoints, nameof(MapGraphQL));
        var entrance = Require<GatewayEntrance>(endpoints, nameof(MapGraphQL));
        var webSockets = Require<WebSocketRequestHandler>(endpoints, nameof(MapGraphQL));

        // A pipeline of the endpoint's own, so that the program need not remember to call UseWebSockets, nor where; a second call does nothing.
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseWebSockets();
        RequestDelegate toHttp = http.HandleAsync;
        RequestDelegate toWebSockets = webSockets.HandleAsync;
        pipeline.Run(context => entrance.PassAsync(context, context.WebSockets.IsWebSocketRequest ? toWebSockets : toHttp));
        return endpoints.Map(pattern, pipeline.Build()).WithDisplayName($"GraphQL {pattern}");
    }

    /// <summary>Serves the schema as SDL, for people and for code generators. Unchanged schemas answer 304.</summary>
    /// <exception cref="InvalidOperationException"><c>AddGraphQLServer</c> was not called.</exception>
    public static IEndpointConventionBuilder MapGraphQLSchema(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = "/graphql/schema.graphqls")
    {
        var document = Require<SchemaDocument>(endpoints, nameof(MapGraphQLSchema));
        return endpoints.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], document.SendAsync)
            .WithDisplayName($"GraphQL schema {pattern}");
    }

    private static T Require<T>(IEndpointRouteBuilder endpoints, string caller) where T : notnull =>
        endpoints.ServiceProvider.GetService<T>()
        ?? throw new InvalidOperationException($"{caller} needs a GraphQL server: call services.AddGraphQLServer() first.");
}
