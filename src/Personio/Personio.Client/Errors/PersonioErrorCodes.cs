namespace Personio.Client.Errors;

/// <summary>The stable codes of <see cref="PersonioException.Code"/>. They never change their meaning.</summary>
public static class PersonioErrorCodes
{
    /// <summary>Personio's rate limit is used up: Personio said so, or the request was held back because Personio would.</summary>
    public const string RateLimited = "UPSTREAM_RATE_LIMITED";

    /// <summary>The credentials are missing or refused, or the token stays rejected after one renewal.</summary>
    public const string AuthFailed = "UPSTREAM_AUTH_FAILED";

    /// <summary>The credential lacks the right, or the account lacks the feature.</summary>
    public const string Forbidden = "UPSTREAM_FORBIDDEN";

    /// <summary>The object, or the endpoint itself, does not exist.</summary>
    public const string NotFound = "UPSTREAM_NOT_FOUND";

    /// <summary>Personio refused the values of the request.</summary>
    public const string InvalidRequest = "UPSTREAM_INVALID_REQUEST";

    /// <summary>The change contradicts what Personio already holds.</summary>
    public const string Conflict = "UPSTREAM_CONFLICT";

    /// <summary>Personio cannot be reached, or answers with a server error.</summary>
    public const string Unavailable = "UPSTREAM_UNAVAILABLE";

    /// <summary>Personio did not answer in time.</summary>
    public const string Timeout = "UPSTREAM_TIMEOUT";

    /// <summary>A change was sent, and nobody knows whether Personio made it.</summary>
    public const string UnknownOutcome = "UPSTREAM_UNKNOWN_OUTCOME";

    /// <summary>
    /// Personio answered with something that is not an answer: HTML, broken JSON, a redirect, too many bytes, a page loop.
    /// </summary>
    public const string BadResponse = "UPSTREAM_BAD_RESPONSE";

    /// <summary>The connection is pinned to a generation of the API that cannot do this.</summary>
    public const string VersionUnsupported = "UPSTREAM_VERSION_UNSUPPORTED";
}
