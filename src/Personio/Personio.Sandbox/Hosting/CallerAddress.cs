namespace Personio.Sandbox.Hosting;

/// <summary>Where the sandbox is for the one who calls: links in answers begin with it, so that they can be followed.</summary>
internal static class CallerAddress
{
    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public static string Of(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";
}
