using GraphQL.AspNetCore.Requests;
using GraphQL.AspNetCore.Responses;
using GraphQL.AspNetCore.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GraphQL.AspNetCore.Gateway;

/// <summary>Stands in front of every transport: who pretends to be the gateway is not served.</summary>
internal sealed partial class GatewayEntrance(GatewayChannel channel, TransportMetrics metrics, ILogger<GatewayEntrance> logger)
{
    public Task PassAsync(HttpContext context, RequestDelegate serve) =>
        channel.Enter(context) is { } refusal ? RefuseAsync(context, refusal) : serve(context);

    private Task RefuseAsync(HttpContext context, Refusal refusal)
    {
        Log.Forged(logger);
        metrics.Refused(refusal.Code);
        return ResponseSender.SendAsync(context, refusal, AcceptedResponse.Negotiate(context.Request.Headers.Accept).MediaType ?? ResponseMediaType.Json);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A request with a wrong gateway secret was refused")]
        public static partial void Forged(ILogger logger);
    }
}
