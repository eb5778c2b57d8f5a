using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GraphQL.AspNetCore.Playground;

/// <summary>
/// Serves Banana Cake Pop from a directory. Where its files are missing, a page says so and how to get them; the rest of the server is
/// not concerned.
/// </summary>
internal sealed partial class PlaygroundPage
{
    private const string Configuration = "bcp-config.json";

    /// <summary>
    /// The page compiles code and sets styles at run time, hence the two exceptions; it may talk to this host only, and to nobody else's
    /// telemetry. No other page may frame it.
    /// </summary>
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; "
        + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws: wss:; object-src 'none'; base-uri 'self'; "
        + "form-action 'none'; frame-ancestors 'none'";

    private readonly PlaygroundOptions _options;
    private readonly string _directory;
    private PlaygroundFiles? _files;

    public PlaygroundPage(PlaygroundOptions options, ILogger<PlaygroundPage> logger)
    {
        _options = options;
        _directory = Path.GetFullPath(options.Directory, AppContext.BaseDirectory);
        if (FindFiles() is null)
        {
            Log.FilesMissing(logger, _directory);
        }
    }

    public async Task SendAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";

        var path = context.Request.RouteValues["path"] as string ?? "";
        if (path.Length == 0 && !context.Request.Path.Value!.EndsWith('/'))
        {
            // The page's own addresses are relative: they need the slash.
            context.Response.Redirect($"{context.Request.PathBase}{context.Request.Path}/{context.Request.QueryString}");
        }
        else if (FindFiles() is not { } files)
        {
            await SendMissingAsync(context);
        }
        else if (path == Configuration)
        {
            headers.CacheControl = "no-cache";
            var endpoint = context.Request.PathBase.Value + _options.Endpoint;
            await TypedResults.Json(
                new PlaygroundSettings(_options.Title, endpoint, UseBrowserUrlAsEndpoint: true, DisableTelemetry: true, _options.Document),
                PlaygroundJson.Default.PlaygroundSettings).ExecuteAsync(context);
        }
        else
        {
            await SendFileAsync(context, files, path.Length == 0 ? PlaygroundFiles.Index : path);
        }
    }

    /// <summary>Looks again as long as the files are missing, so that they can be added to a running server.</summary>
    private PlaygroundFiles? FindFiles() => _files ??= PlaygroundFiles.Read(_directory);

    private static async Task SendFileAsync(HttpContext context, PlaygroundFiles files, string path)
    {
        if (files.Find(path) is not { } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // Names below static/ carry a hash of what the file holds.
        context.Response.Headers.CacheControl =
            path.StartsWith("static/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        await TypedResults.PhysicalFile(file.Path, file.ContentType, lastModified: file.LastModified).ExecuteAsync(context);
    }

    private static Task SendMissingAsync(HttpContext context)
    {
        const string Page = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Playground not installed</title></head>
            <body>
            <h1>The playground is not installed</h1>
            <p>GraphQL itself is served; only the files of this page are missing. They are those of the npm package
            <code>@chillicream/bananacakepop-graphql-ide</code>, which the build fetches when npm is there.</p>
            <p>Install Node.js with npm and build again, or unpack the package into the server's <code>playground</code> directory,
            so that it holds <code>index.html</code>. No restart is needed.</p>
            </body>
            </html>

            """;
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Text(Page, "text/html", Encoding.UTF8, StatusCodes.Status404NotFound).ExecuteAsync(context);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The playground is not installed: {Directory} holds no index.html. Build with npm to get it")]
        public static partial void FilesMissing(ILogger logger, string directory);
    }
}
