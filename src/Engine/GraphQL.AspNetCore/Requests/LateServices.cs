using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQL.AspNetCore.Requests;

/// <summary>The services of an HTTP request, whose scope is opened by the first question: operations that resolve nothing need none.</summary>
internal sealed class LateServices(HttpContext context) : IKeyedServiceProvider
{
    public object? GetService(Type serviceType) => context.RequestServices.GetService(serviceType);

    public object? GetKeyedService(Type serviceType, object? serviceKey) => context.RequestServices.GetKeyedService(serviceType, serviceKey);

    public object GetRequiredKeyedService(Type serviceType, object? serviceKey) =>
        context.RequestServices.GetRequiredKeyedService(serviceType, serviceKey);
}
