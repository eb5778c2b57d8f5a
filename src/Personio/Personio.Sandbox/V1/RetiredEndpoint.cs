namespace Personio.Sandbox.V1;

/// <summary>Endpoint metadata: v1 will not have it for ever (Personio v1: life-cycle status).</summary>
internal sealed class RetiredEndpoint
{
    private RetiredEndpoint()
    {
    }

    public static RetiredEndpoint Instance { get; } = new();

    /// <summary>What comes in its place once it was shut down.</summary>
    public static Task RefuseAsync(HttpContext context, RequestDelegate next, SandboxOptions options)
        => options.Strictness.AttendancesGone && context.GetEndpoint()?.Metadata.GetMetadata<RetiredEndpoint>() is not null
            ? V1Error.WriteAsync(context, StatusCodes.Status410Gone, 410, "This endpoint was shut down. Use v2 instead.")
            : next(context);
}
