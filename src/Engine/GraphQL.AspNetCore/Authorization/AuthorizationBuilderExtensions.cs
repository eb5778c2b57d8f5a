using GraphQL.AspNetCore.Authorization;
using GraphQL.AspNetCore.Requests;
using GraphQL.Execution;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace GraphQL.AspNetCore;

/// <summary>Tells a GraphQL server who asks and who may.</summary>
public static class AuthorizationBuilderExtensions
{
    /// <summary>
    /// Decides <c>[Authorize]</c> by ASP.NET Core's authorization: policies, roles and the default policy, for the caller that the program's
    /// authentication has found. The authentication schemes of a policy are not asked: the request's caller is the operation's.
    /// </summary>
    /// <param name="configure">Adds policies.</param>
    public static GraphQLServerBuilder AddAuthorization(this GraphQLServerBuilder builder, Action<AuthorizationOptions>? configure = null)
    {
        builder.Services.AddAuthorization(options => configure?.Invoke(options));
        builder.Services.TryAddScoped<IFieldAuthorization, PolicyAuthorization>();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, PolicyStartup>());
        return builder;
    }

    /// <summary>
    /// Changes every operation before it runs, whichever transport it came by: <c>(context, request) => request with { GlobalState = … }</c>.
    /// Several changes apply in order.
    /// </summary>
    public static GraphQLServerBuilder ConfigureRequest(
        this GraphQLServerBuilder builder, Func<HttpContext, OperationRequest, OperationRequest> change)
    {
        builder.Services.AddSingleton(new RequestConfiguration(change));
        return builder;
    }
}
