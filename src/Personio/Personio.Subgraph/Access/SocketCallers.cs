using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Net.Http.Headers;
using Personio.Client.Connections;

namespace Personio.Subgraph.Access;

/// <summary>
/// Who is behind a WebSocket, and which connection it works with: what <c>connection_init</c> says, by members with the names of the headers, or
/// else what the request that opened it said.
/// </summary>
internal sealed class SocketCallers(AccessRules rules, PersonioConnectionNames connections, IServiceScopeFactory scopes)
{
    private static readonly string[] Members = [HeaderNames.Authorization, Credentials.KeyHeader, CallerConnection.Header];

    /// <summary>Decides on a first message; false where the caller is not known or may not use the connection.</summary>
    public async ValueTask<bool> AdmitAsync(HttpContext context, JsonElement payload, CancellationToken cancellationToken)
    {
        // The checks of a request, of which one is made, hold for what stands in the message as well.
        await using var scope = scopes.CreateAsyncScope();
        var said = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = cancellationToken };
        if (!TryCopy(payload, said.Request.Headers) || await IdentifyAsync(context, said) is not { } caller)
        {
            return false;
        }

        var wanted = CallerConnection.NamedBy(said.Request) ?? CallerConnection.NamedBy(context.Request);
        if (CallerConnection.Choose(caller, wanted, connections) is not { } connection)
        {
            return false;
        }

        context.User = caller;
        context.Features.Set(connection);
        return true;
    }

    private async Task<ClaimsPrincipal?> IdentifyAsync(HttpContext context, DefaultHttpContext said)
    {
        if (rules.IsOpen || !Credentials.AreShown(said.Request))
        {
            return Caller.ConnectionsOf(context.User).Count > 0 ? context.User : null;
        }

        var shown = await said.AuthenticateAsync();
        if (shown.Succeeded && context.Features.Get<IAuthenticateResultFeature>() is { } opened)
        {
            // How long the socket may live is how long this is good for, not what opened it.
            opened.AuthenticateResult = shown;
        }

        return shown.Principal;
    }

    private static bool TryCopy(JsonElement payload, IHeaderDictionary headers)
    {
        if (payload.ValueKind is JsonValueKind.Object)
        {
            foreach (var member in payload.EnumerateObject())
            {
                if (Array.Find(Members, name => name.Equals(member.Name, StringComparison.OrdinalIgnoreCase)) is not { } name)
                {
                    continue;
                }

                if (member.Value.ValueKind is not JsonValueKind.String || headers.ContainsKey(name))
                {
                    return false;
                }

                headers[name] = member.Value.GetString();
            }
        }

        return true;
    }
}
