using Personio.Client.Webhooks;

namespace Personio.Subgraph.Webhooks;

/// <summary>
/// <c>POST /webhooks/{connection}</c>: where Personio tells what has changed. Personio waits three seconds for an answer, sends again what was not
/// acknowledged, and does not read what the answer says.
/// </summary>
internal static class WebhookEndpoint
{
    /// <summary>The address, with the connection's name after it.</summary>
    public const string Path = "/webhooks/";

    /// <summary>Shorter than Personio waits: an answer that comes too late is none.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2.5);

    public static void MapWebhooks(this WebApplication app) => app.MapPost(Path + "{connection}", ReceiveAsync);

    private static async Task ReceiveAsync(HttpContext context)
    {
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        inTime.CancelAfter(Patience);
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            var inbox = context.RequestServices.GetRequiredService<WebhookInbox>();
            var verdict = await inbox.TakeAsync((string)context.GetRouteValue("connection")!, context.Request, inTime.Token);
            context.Response.StatusCode = verdict switch
            {
                null => StatusCodes.Status404NotFound,
                WebhookVerdict.Accepted => StatusCodes.Status204NoContent,
                WebhookVerdict.NotAuthentic => StatusCodes.Status401Unauthorized,
                WebhookVerdict.TooLarge => StatusCodes.Status413PayloadTooLarge,
                _ => StatusCodes.Status400BadRequest,
            };
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }
}
