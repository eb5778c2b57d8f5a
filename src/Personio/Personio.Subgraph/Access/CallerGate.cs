using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Personio.Client.Connections;

namespace Personio.Subgraph.Access;

/// <summary>
/// Lets requests to endpoints with <see cref="ForCallers"/> pass whose caller is known and may use the connection that they ask for. Of a
/// WebSocket, whose first message may say both, it checks here what was said already; <see cref="SocketCallers"/> does the rest.
/// </summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Made by the request pipeline.")]
internal sealed class CallerGate(RequestDelegate next, AccessRules rules, PersonioConnectionNames connections)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ForCallers>() is { } place
            && await AdmitAsync(context, place) is { } refusal)
        {
            await refusal.WriteAsync(context);
        }
        else
        {
            await next(context);
        }
    }

    private async Task<AccessRefusal?> AdmitAsync(HttpContext context, ForCallers place)
    {
        var (caller, isInvalid) = await IdentifyAsync(context);
        if (isInvalid)
        {
            return AccessRefusal.Invalid;
        }

        if (place.MaySayLater && context.WebSockets.IsWebSocketRequest)
        {
            context.User = caller ?? new ClaimsPrincipal();
            return null;
        }

        return caller is null ? AccessRefusal.Unknown
            : Enter(context, caller, WantedBy(context)) ? null
            : AccessRefusal.OtherConnection;
    }

    /// <summary>Who a request says that asks: null where it says nothing.</summary>
    private async Task<(ClaimsPrincipal? Caller, bool IsInvalid)> IdentifyAsync(HttpContext context)
    {
        if (rules.IsOpen)
        {
            return (Caller.Anybody(connections.Names), false);
        }

        var shown = await context.AuthenticateAsync();
        return (shown.Principal, shown.Failure is not null);
    }

    private bool Enter(HttpContext context, ClaimsPrincipal caller, string? wanted)
    {
        if (CallerConnection.Choose(caller, wanted, connections) is not { } connection)
        {
            return false;
        }

        context.User = caller;
        context.Features.Set(connection);
        connection.Apply(context.RequestServices);
        return true;
    }

    private static string? WantedBy(HttpContext context) =>
        context.GetRouteValue(ForCallers.ConnectionRouteValue) as string ?? CallerConnection.NamedBy(context.Request);
}

/// <summary>Marks an endpoint that only callers who are known may use.</summary>
internal sealed class ForCallers
{
    /// <summary>The part of an endpoint's address that names the connection, where it has one.</summary>
    public const string ConnectionRouteValue = "connection";

    /// <summary>Whether a WebSocket may be opened before anybody is known.</summary>
    public bool MaySayLater { get; init; }
}
