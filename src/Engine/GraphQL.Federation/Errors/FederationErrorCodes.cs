namespace GraphQL.Federation;

/// <summary>Stable values of <c>extensions.code</c> that federation adds to the engine's.</summary>
public static class FederationErrorCodes
{
    /// <summary>More representations were sent to <c>_entities</c> than the server takes at once; none was looked at.</summary>
    public const string MaxRepresentationsExceeded = "MAX_REPRESENTATIONS_EXCEEDED";

    /// <summary>The field is for the gateway, and the request does not come from it.</summary>
    public const string GatewayOnly = "GATEWAY_ONLY";
}
