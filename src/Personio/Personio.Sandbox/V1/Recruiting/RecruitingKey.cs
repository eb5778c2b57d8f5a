namespace Personio.Sandbox.V1.Recruiting;

/// <summary>The key of the recruiting API: static, with the company's number beside it. A token of the other APIs is no such key.</summary>
internal sealed class RecruitingKey(SandboxOptions options)
{
    private const string Scheme = "Bearer ";

    /// <summary>Whether the call may go on; otherwise it is answered.</summary>
    public async Task<bool> AdmitAsync(HttpContext context)
    {
        string? header = context.Request.Headers.Authorization;
        var isKnown = header?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true
            && header[Scheme.Length..].Trim() == options.Credentials.RecruitingToken
            && context.Request.Headers["X-Company-ID"] == options.Credentials.CompanyId;
        if (!isKnown)
        {
            // No body is documented.
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return false;
        }

        if (options.MissingFeatures.Contains(SandboxFeature.Recruiting))
        {
            await RecruitingError.WriteAsync(context, StatusCodes.Status403Forbidden, "company", "feature.recruiting.disabled");
            return false;
        }

        return true;
    }
}
