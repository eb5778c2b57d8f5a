namespace Personio.Subgraph.Access;

/// <summary>Stable values of <c>extensions.code</c> that access adds to the engine's.</summary>
public static class AccessErrorCodes
{
    /// <summary>The caller may not use the connection that they name, or there is none of that name; no call was made.</summary>
    public const string ConnectionNotAllowed = "CONNECTION_NOT_ALLOWED";

    /// <summary>The caller has spent what they may in a minute; nothing was run.</summary>
    public const string RateLimited = "RATE_LIMITED";

    /// <summary>A call of Personio's own API that the operator does not let through; it was not made.</summary>
    public const string CallNotAllowed = "CALL_NOT_ALLOWED";
}
