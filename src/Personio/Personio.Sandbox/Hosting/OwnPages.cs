using System.Net;

namespace Personio.Sandbox.Hosting;

/// <summary>
/// The sandbox's pages that Personio does not have: <c>/</c> and <c>/__sandbox</c>. They have no password, so they answer to
/// the own machine only, whatever address the sandbox listens on.
/// </summary>
internal static class OwnPages
{
    public static bool Contain(HttpContext context)
        => context.Request.Path == "/" || context.Request.Path.StartsWithSegments("/__sandbox", StringComparison.Ordinal);

    public static Task RefuseStrangersAsync(HttpContext context, RequestDelegate next)
        => Contain(context) && (context.Connection.RemoteIpAddress is not { } remote || !IPAddress.IsLoopback(remote))
            ? SandboxAnswer.WriteMistakeAsync(
                context, "The sandbox's own pages answer to its own machine only.", StatusCodes.Status403Forbidden)
            : next(context);
}
