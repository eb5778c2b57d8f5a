using GraphQL.AspNetCore.Gateway;
using GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features.Authentication;

namespace GraphQL.AspNetCore.Requests;

/// <summary>Tells operations about the HTTP request they came by: who asks, and what the program adds.</summary>
internal sealed class RequestPreparation(IEnumerable<RequestConfiguration> configurations, GatewayChannel gateway, RequestExecutor executor)
{
    private readonly RequestConfiguration[] _configurations = [.. configurations];

    /// <summary>Whether the request came from the gateway.</summary>
    public bool IsFromGateway(HttpContext context) => gateway.IsOpen(context);

    public OperationRequest Prepare(HttpContext context, OperationRequest operation)
    {
        // Asked of the feature: the context itself makes a caller where nobody has authenticated any.
        if (context.Features.Get<IHttpAuthenticationFeature>()?.User is { } user)
        {
            operation = operation with { User = user };
        }

        var isGateway = gateway.IsOpen(context);
        var wantsTrace = (isGateway || !gateway.IsConfigured) && TraceHeader.Asks(context.Request.Headers);
        if (isGateway || wantsTrace)
        {
            operation = operation with
            {
                IsFromGateway = isGateway,
                FieldTrace = wantsTrace ? new FieldTrace(executor.Options.TimeProvider) : null,
            };
        }

        foreach (var configuration in _configurations)
        {
            operation = configuration.Apply(context, operation);
        }

        return operation;
    }
}

/// <summary>One change to every operation; changes apply in the order of their registration.</summary>
internal sealed record RequestConfiguration(Func<HttpContext, OperationRequest, OperationRequest> Apply);
