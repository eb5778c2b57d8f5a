using System.Diagnostics.CodeAnalysis;
using GraphQL.AspNetCore;
using GraphQL.AspNetCore.Playground;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the playground.</summary>
public static class PlaygroundEndpointExtensions
{
    /// <summary>
    /// Serves Banana Cake Pop, a GraphQL editor in the browser. It needs introspection. Import <c>Playground.targets</c> into the program's
    /// project to get its files.
    /// </summary>
    public static IEndpointConventionBuilder MapGraphQLPlayground(
        this IEndpointRouteBuilder endpoints,
        [StringSyntax("Route")] string pattern = "/graphql/ui",
        Action<PlaygroundOptions>? configure = null)
    {
        var options = new PlaygroundOptions();
        configure?.Invoke(options);
        var page = new PlaygroundPage(options, endpoints.ServiceProvider.GetRequiredService<ILogger<PlaygroundPage>>());
        return endpoints.MapMethods($"{pattern.TrimEnd('/')}/{{**path}}", [HttpMethods.Get, HttpMethods.Head], page.SendAsync)
            .WithDisplayName($"GraphQL playground {pattern}");
    }
}
