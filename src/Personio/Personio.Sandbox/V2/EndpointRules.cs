namespace Personio.Sandbox.V2;

/// <summary>Endpoint metadata: the endpoint was in beta.</summary>
internal sealed class BetaEndpoint
{
    private BetaEndpoint()
    {
    }

    public static BetaEndpoint Instance { get; } = new();
}

/// <summary>Endpoint metadata: only for accounts that have the feature.</summary>
/// <param name="Refusal">What others are answered.</param>
internal sealed record FeatureRule(SandboxFeature Feature, V2Problem Refusal);

/// <summary>Applies both kinds: the gateway before a token is looked at, the service after.</summary>
internal sealed class EndpointRules(SandboxOptions options)
{
    /// <summary>Without the header, a beta endpoint is a path that the gateway does not know (Personio v2: beta header).</summary>
    public Task RefuseBetaAsync(HttpContext context, RequestDelegate next)
        => options.Strictness.RequireBetaHeader
            && context.GetEndpoint()?.Metadata.GetMetadata<BetaEndpoint>() is not null
            && !string.Equals(context.Request.Headers["Beta"], "true", StringComparison.OrdinalIgnoreCase)
            ? V2Problem.WriteUnknownPathAsync(context)
            : next(context);

    public Task RefuseMissingFeatureAsync(HttpContext context, RequestDelegate next)
        => context.GetEndpoint()?.Metadata.GetMetadata<FeatureRule>() is { } rule && options.MissingFeatures.Contains(rule.Feature)
            ? rule.Refusal.WriteAsync(context)
            : next(context);
}
