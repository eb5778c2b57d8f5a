namespace Personio.Subgraph.Errors;

/// <summary>The stable codes of the errors in the payloads of mutations. They never change their meaning.</summary>
public static class WriteErrorCodes
{
    /// <summary>A value is missing or blank.</summary>
    public const string Required = "REQUIRED";

    /// <summary>A text or a list is too long.</summary>
    public const string TooLong = "TOO_LONG";

    /// <summary>A value is not written as it must be.</summary>
    public const string InvalidFormat = "INVALID_FORMAT";

    /// <summary>A number or a date is too small or too large.</summary>
    public const string OutOfRange = "OUT_OF_RANGE";

    /// <summary>A value is none that can be used here.</summary>
    public const string InvalidValue = "INVALID_VALUE";

    /// <summary>A value contradicts another one of the same input.</summary>
    public const string Contradiction = "CONTRADICTION";

    /// <summary>Personio refused a value for reasons of its own.</summary>
    public const string RefusedByPersonio = "REFUSED_BY_PERSONIO";

    /// <summary>There is no such object.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>The change contradicts what Personio holds.</summary>
    public const string Conflict = "CONFLICT";

    /// <summary>Another employee, possibly a former one, has the e-mail address.</summary>
    public const string EmailTaken = "EMAIL_TAKEN";

    /// <summary>Somebody with the e-mail address has applied for the job before.</summary>
    public const string AlreadyApplied = "ALREADY_APPLIED";

    /// <summary>The idempotency key came with another input before.</summary>
    public const string IdempotencyKeyReused = "IDEMPOTENCY_KEY_REUSED";

    /// <summary>Another attempt with the same idempotency key is not through yet.</summary>
    public const string WriteInProgress = "WRITE_IN_PROGRESS";

    /// <summary>The store of the idempotency keys does not answer: an error of the field, not of the payload.</summary>
    public const string IdempotencyUnavailable = "IDEMPOTENCY_UNAVAILABLE";

    /// <summary>The credential or the account may not do this.</summary>
    public const string NotPermitted = "NOT_PERMITTED";

    /// <summary>Personio's API cannot do this, or not for this account or connection.</summary>
    public const string UnsupportedByPersonio = "UNSUPPORTED_BY_PERSONIO";

    /// <summary>Personio's rate limit is used up.</summary>
    public const string RateLimited = "RATE_LIMITED";

    /// <summary>A part of a change was not tried, because something before it was refused.</summary>
    public const string NotTried = "NOT_TRIED";

    /// <summary>Personio took a part of a change and has another value all the same.</summary>
    public const string NotTakenOver = "NOT_TAKEN_OVER";

    /// <summary>Personio took a part of a change and does not show what it has now.</summary>
    public const string NotConfirmed = "NOT_CONFIRMED";

    /// <summary>Nobody knows whether the change was made.</summary>
    public const string UnknownOutcome = "UNKNOWN_OUTCOME";
}
