using System.Collections.Frozen;
using System.Reflection;

namespace Personio.Sandbox.ControlPanel;

/// <summary>
/// <c>GET /</c>, <c>/__sandbox</c> and what the page there is made of: for a person with a browser. The page loads nothing from elsewhere, and no text on
/// it becomes markup or a script.
/// </summary>
internal sealed class PanelFiles
{
    private const string Start = "index.html";
    private const string Folder = "panel/";

    private const string ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private readonly FrozenDictionary<string, byte[]> _files = Read();

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", context => SendAsync(context, Start));
        routes.MapGet("/__sandbox", context => SendAsync(context, Start));
        routes.MapGet("/__sandbox/panel/{file}", context => SendAsync(context, (string)context.Request.RouteValues["file"]!));
    }

    private Task SendAsync(HttpContext context, string name)
    {
        if (!_files.TryGetValue(name, out var file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        context.Response.ContentType = ContentType(name);
        context.Response.ContentLength = file.Length;
        return context.Response.Body.WriteAsync(file, context.RequestAborted).AsTask();
    }

    private static string ContentType(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new NotSupportedException($"The page has a file of the kind {other}."),
    };

    private static FrozenDictionary<string, byte[]> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Folder.Length..], name => ReadOne(assembly, name), StringComparer.Ordinal);
    }

    private static byte[] ReadOne(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
