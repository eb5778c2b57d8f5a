using Microsoft.AspNetCore.Authentication;
using Personio.Client.Connections;
using Personio.Client.Security;
using Personio.Subgraph.Access;

namespace Personio.Subgraph.Uploads;

/// <summary>
/// <c>PUT /uploads/{ticket}</c>: takes the file that an address was given out for. The ticket says who has asked and for what, so no credentials are needed; those that are shown all
/// the same must be of who has asked, lest somebody's file ends up where another one wants it.
/// </summary>
internal static class UploadEndpoint
{
    /// <summary>The address, with a ticket after it.</summary>
    public const string Path = "/uploads/";

    private const string RouteValue = "ticket";

    public static void MapUploads(this WebApplication app) => app
        .MapPut($"{Path}{{{RouteValue}}}", ReceiveAsync)
        .RequireCors(UploadServices.CorsPolicy)
        .WithDisplayName("Files sent to addresses of their own");

    private static async Task ReceiveAsync(HttpContext context)
    {
        var ticket = Open(context);
        var answer = ticket is null
            ? UploadAnswer.Refused(
                StatusCodes.Status404NotFound, UploadErrorCodes.Unknown, "This address was not given out, or for credentials of Personio that are no longer used. Ask for one.")
            : await IsOfAnotherAsync(ticket, context)
                ? UploadAnswer.Refused(StatusCodes.Status403Forbidden, ErrorCodes.Forbidden, "This address was given to somebody else. Ask for one, or send no credentials.")
                : await AnswerAsync(ticket, context);
        await answer.WriteAsync(context.Response);
    }

    private static async Task<UploadAnswer> AnswerAsync(UploadTicket ticket, HttpContext context)
    {
        try
        {
            var (receipt, isNew) = await context.RequestServices.GetRequiredService<UploadDesk>().TakeAsync(ticket, context);
            return isNew ? UploadAnswer.Created(ticket, receipt) : UploadAnswer.Used(ticket, receipt);
        }
        catch (Exception failure) when (UploadAnswer.Of(failure) is { } answer)
        {
            return answer;
        }
    }

    /// <summary>Opens the ticket of a request and lets the request work with its connection; null where it is none.</summary>
    private static UploadTicket? Open(HttpContext context)
    {
        var services = context.RequestServices;
        if (!UploadTickets.TrySplit((string)context.GetRouteValue(RouteValue)!, out var connection, out var box)
            || !services.GetRequiredService<PersonioConnectionNames>().Names.Contains(connection, StringComparer.Ordinal))
        {
            return null;
        }

        new CallerConnection(connection).Apply(services);
        return UploadTickets.Open(services.GetRequiredService<ConnectionSeal>(), box);
    }

    private static async Task<bool> IsOfAnotherAsync(UploadTicket ticket, HttpContext context) =>
        !context.RequestServices.GetRequiredService<AccessRules>().IsOpen
        && Credentials.AreShown(context.Request)
        && Caller.NameOf((await context.AuthenticateAsync()).Principal) != ticket.Caller;
}
