using GraphQL.AspNetCore.Responses;
using GraphQL.AspNetCore.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GraphQL.AspNetCore.Gateway;

/// <summary>Stands in front of every transport: who pretends to be the gateway is not served.</summary>
internal sealed partial class GatewayEntrance(GatewayChannel channel, TransportMetrics metrics, ILogger<GatewayEntrance> logger)
{
    public async Task PassAsync(HttpContext context, RequestDelegate serve)
    {
        if (channel.Enter(context) is not { } refusal)
        {
            await serve(context);
            return;
        }

        Log.Forged(logger);
        metrics.Refused(refusal.Code);
        await ResponseSender.SendAsync(context, refusal, AcceptedResponse.Negotiate(context.Request.Headers.Accept).MediaType ?? ResponseMediaType.Json);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A request with a wrong gateway secret was refused")]
        public static partial void Forged(ILogger logger);
    }
}
