using GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQL.AspNetCore.Hosting;

/// <summary>Scopes of the container for events of subscriptions.</summary>
internal static class EventScopes
{
    /// <summary>Opens the scope of one event.</summary>
    public static EventScope BeginEvent(this IServiceScopeFactory scopes)
    {
        var scope = scopes.CreateAsyncScope();
        return new EventScope(scope.ServiceProvider, scope);
    }
}
