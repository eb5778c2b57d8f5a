using System.Net;

namespace Personio.Sandbox.Hosting;

/// <summary>A failure as a page: what the career site answers, and what a proxy in between may.</summary>
internal static class HtmlFailure
{
    public static Task WriteAsync(HttpContext context, int status, string reason)
    {
        var said = WebUtility.HtmlEncode(reason);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            $"<html><head><title>{status} {said}</title></head><body><h1>{status} {said}</h1></body></html>", context.RequestAborted);
    }
}
