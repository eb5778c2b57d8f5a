namespace Personio.Client.Errors;

/// <summary>
/// Personio's rate limit is used up and waiting for it would outlast the call's deadline: Personio said so (429), or, with no
/// <see cref="PersonioException.Status"/>, the request was held back because Personio would. Nothing was carried out.
/// </summary>
public sealed class PersonioRateLimitedException(PersonioFailure failure)
    : PersonioException(PersonioErrorCodes.RateLimited, Describe(failure), failure, innerException: null)
{
    private static string Describe(PersonioFailure failure) => failure.RetryAfter is { } wait
        ? $"Personio's rate limit for {failure.Endpoint} is used up. Try again in {Math.Ceiling(wait.TotalSeconds)} s."
        : $"Personio's rate limit for {failure.Endpoint} is used up. Try again later.";
}

/// <summary>Credentials are missing or refused, or Personio rejects a fresh token (401).</summary>
public sealed class PersonioAuthenticationException(PersonioFailure failure, string? message = null)
    : PersonioException(PersonioErrorCodes.AuthFailed, message ?? Describe(failure), failure, innerException: null)
{
    private static string Describe(PersonioFailure failure) =>
        $"Personio rejected a fresh token at {failure.Endpoint} ({StatusText(failure)}). "
        + "Some endpoints answer so when the credential lacks the right: check what the credential may read and write in Personio.";
}

/// <summary>The credential lacks the right, or the account lacks the feature (403, 412).</summary>
public sealed class PersonioForbiddenException(PersonioFailure failure)
    : PersonioException(
        PersonioErrorCodes.Forbidden,
        $"Personio does not allow {failure.Endpoint} ({StatusText(failure)}). Give the API credential the right for it in Personio.",
        failure,
        innerException: null);

/// <summary>The object does not exist, or Personio does not know the endpoint (404, 410).</summary>
public class PersonioNotFoundException : PersonioException
{
    /// <summary>The object is what is missing.</summary>
    public PersonioNotFoundException(PersonioFailure failure)
        : this(failure, $"Personio has no such object at {failure.Endpoint} ({StatusText(failure)}).")
    {
    }

    private protected PersonioNotFoundException(PersonioFailure failure, string message)
        : base(PersonioErrorCodes.NotFound, message, failure, innerException: null)
    {
    }

    /// <summary>
    /// True when Personio's gateway does not know the endpoint (a beta or a feature that is not enabled for the account);
    /// false when the object is what is missing.
    /// </summary>
    public bool EndpointUnknown => this is PersonioEndpointUnknownException;
}

/// <summary>Personio does not know the endpoint: a beta, or a feature that is not enabled for the account (404, 410).</summary>
public sealed class PersonioEndpointUnknownException(PersonioFailure failure)
    : PersonioNotFoundException(
        failure, $"Personio does not offer {failure.Endpoint} to this account ({StatusText(failure)}). The feature may not be enabled.");

/// <summary>Personio refused the values of the request (400, 413, 422 and other client errors).</summary>
public sealed class PersonioInvalidRequestException(PersonioFailure failure)
    : PersonioException(
        PersonioErrorCodes.InvalidRequest,
        $"Personio refused the values sent to {failure.Endpoint} ({StatusText(failure)}).",
        failure,
        innerException: null);

/// <summary>The change contradicts what Personio already holds, such as an overlapping absence (409).</summary>
public sealed class PersonioConflictException(PersonioFailure failure)
    : PersonioException(
        PersonioErrorCodes.Conflict,
        $"Personio found a conflict at {failure.Endpoint} ({StatusText(failure)}): it overlaps or repeats something that exists.",
        failure,
        innerException: null);

/// <summary>Personio cannot be reached or answers with a server error (5xx).</summary>
public sealed class PersonioUnavailableException(PersonioFailure failure, Exception? innerException = null)
    : PersonioException(
        PersonioErrorCodes.Unavailable,
        $"Personio is not available at {failure.Endpoint} ({StatusText(failure)}). Try again later.",
        failure,
        innerException);

/// <summary>Personio did not answer within the attempt's, the call's or the caller's time.</summary>
public sealed class PersonioTimeoutException(PersonioFailure failure, Exception? innerException = null, string? message = null)
    : PersonioException(
        PersonioErrorCodes.Timeout,
        message ?? $"Personio did not answer {failure.Endpoint} in time. Try again later.",
        failure,
        innerException)
{
    /// <summary>The caller's time was over before anything was sent.</summary>
    internal static PersonioTimeoutException BeforeSending(string endpoint) => new(
        new PersonioFailure { Endpoint = endpoint },
        message: $"{endpoint} was not sent to Personio: the caller's time was over before.");
}

/// <summary>
/// A change was sent and no proper answer came, or the caller left before it did: it may or may not have been made. Only what does no more the
/// second time, such as a deletion, was repeated before, because Personio has no idempotency keys. <see cref="Exception.InnerException"/> says what happened.
/// </summary>
public sealed class PersonioUnknownOutcomeException(PersonioFailure failure, Exception? innerException = null)
    : PersonioException(
        PersonioErrorCodes.UnknownOutcome,
        $"Whether Personio has carried out {failure.Endpoint} is not known ({StatusText(failure)}). Read before trying again.",
        failure,
        innerException)
{
    /// <summary>The outcome is unknown because of an answer that is none.</summary>
    internal PersonioUnknownOutcomeException(PersonioException cause)
        : this(
            new PersonioFailure
            {
                Endpoint = cause.Endpoint,
                Status = cause.Status,
                TraceId = cause.TraceId,
                RetryAfter = cause.RetryAfter,
                FieldErrors = cause.FieldErrors,
                PersonioMessage = cause.PersonioMessage,
            },
            cause)
    {
    }
}

/// <summary>What Personio sent is not an answer: HTML, broken JSON, a redirect, too many bytes, a page loop.</summary>
public sealed class PersonioBadResponseException(PersonioFailure failure, string reason)
    : PersonioException(
        PersonioErrorCodes.BadResponse,
        $"Personio's answer to {failure.Endpoint} cannot be used: {reason}",
        failure,
        innerException: null);

/// <summary>The connection is pinned to a generation of the API that cannot do this. No call was made.</summary>
public sealed class PersonioVersionException(PersonioFailure failure, string message)
    : PersonioException(PersonioErrorCodes.VersionUnsupported, message, failure, innerException: null);
