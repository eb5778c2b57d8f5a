using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace GraphQL.AspNetCore.Authorization;

/// <summary>How long what a caller has shown is good for.</summary>
internal static class TicketExpiry
{
    /// <summary>When the caller's ticket, or else the token that its claim <c>exp</c> (RFC 7519, §4.1.4) is of, expires; null for never.</summary>
    public static DateTimeOffset? Of(HttpContext context)
    {
        if (context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc is { } expires)
        {
            return expires;
        }

        return long.TryParse(context.User.FindFirst("exp")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
    }
}
