namespace Personio.Sandbox.Hosting;

/// <summary>Where the sandbox is for the one who calls: links in answers begin with it, so that they can be followed.</summary>
internal static class CallerAddress
{
    private const string Https = "https";

    /// <summary>
    /// Scheme, host and port, without a slash at the end. A proxy that ends TLS says so in <c>X-Forwarded-Proto</c>; whoever calls may, too: it changes
    /// nothing but the links they get.
    /// </summary>
    public static string Of(HttpContext context)
    {
        var request = context.Request;
        var isHttps = string.Equals(request.Headers["X-Forwarded-Proto"], Https, StringComparison.OrdinalIgnoreCase);
        return $"{(isHttps ? Https : request.Scheme)}://{request.Host}";
    }
}
