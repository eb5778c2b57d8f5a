using System.Diagnostics.CodeAnalysis;
using GraphQL.AspNetCore.Requests;
using GraphQL.AspNetCore.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the routes of a GraphQL server that <c>AddGraphQLServer</c> registered.</summary>
public static class GraphQLEndpointExtensions
{
    /// <summary>Serves GraphQL over HTTP: operations by POST, queries also by GET.</summary>
    /// <remarks>All methods are mapped, so that each refusal is a GraphQL response with a code.</remarks>
    /// <exception cref="InvalidOperationException"><c>AddGraphQLServer</c> was not called.</exception>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = "/graphql")
    {
        var handler = Require<HttpRequestHandler>(endpoints, nameof(MapGraphQL));
        return endpoints.Map(pattern, handler.HandleAsync).WithDisplayName($"GraphQL {pattern}");
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
