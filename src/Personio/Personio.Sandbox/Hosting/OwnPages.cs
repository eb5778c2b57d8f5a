using System.Net;

namespace Personio.Sandbox.Hosting;

/// <summary>
/// The sandbox's pages that Personio does not have: <c>/</c> and <c>/__sandbox</c>. They have no password, so they answer to the own machine only, whatever
/// address the sandbox listens on, and there to no page of another site: neither to what such a page sends, nor under a name that was made to lead here.
/// </summary>
internal static class OwnPages
{
    private const string Strangers = "The sandbox's own pages answer to its own machine only.";
    private const string Foreigners = "The sandbox's own pages answer to no page of another site: open them at http://127.0.0.1 or http://localhost.";

    public static bool Contain(HttpContext context)
        => context.Request.Path == "/" || context.Request.Path.StartsWithSegments("/__sandbox", StringComparison.Ordinal);

    public static Task RefuseStrangersAsync(HttpContext context, RequestDelegate next)
    {
        if (!Contain(context))
        {
            return next(context);
        }

        if (context.Connection.RemoteIpAddress is not { } remote || !IPAddress.IsLoopback(remote))
        {
            return SandboxAnswer.WriteMistakeAsync(context, Strangers, StatusCodes.Status403Forbidden);
        }

        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";

        // Another name that leads to this machine is how a page of elsewhere becomes "the same site".
        return OwnMachine.IsName(context.Request.Host.Host) && IsOfThisSite(context.Request)
            ? next(context)
            : SandboxAnswer.WriteMistakeAsync(context, Foreigners, StatusCodes.Status403Forbidden);
    }

    /// <summary>Programs send neither header; browsers send one of them with whatever could change something.</summary>
    private static bool IsOfThisSite(HttpRequest request)
    {
        string? origin = request.Headers.Origin;
        string? site = request.Headers["Sec-Fetch-Site"];
        return (origin is null || origin == $"{request.Scheme}://{request.Host}") && (site is null or "same-origin" or "none" || IsLinkToThePage(request));
    }

    /// <summary>A link from elsewhere may lead to the page itself, which does nothing by being opened.</summary>
    private static bool IsLinkToThePage(HttpRequest request)
        => HttpMethods.IsGet(request.Method) && (request.Path.Value is "/" or "/__sandbox")
            && request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Headers["Sec-Fetch-Dest"] == "document";
}
