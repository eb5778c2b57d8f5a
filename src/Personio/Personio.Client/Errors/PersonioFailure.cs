namespace Personio.Client.Errors;

/// <summary>What is known about a failed call. Holds no credential, and no address beyond the route template.</summary>
public sealed record PersonioFailure
{
    /// <summary>Method and route template, such as <c>GET /v1/company/employees/{id}</c>.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The HTTP status, or null when no answer arrived.</summary>
    public int? Status { get; init; }

    /// <summary>Personio's trace id, to quote to their support; v2 only.</summary>
    public string? TraceId { get; init; }

    /// <summary>How long to wait before another try, when Personio said so.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The fields Personio complained about.</summary>
    public IReadOnlyList<PersonioFieldError> FieldErrors { get; init; } = [];

    /// <summary>Personio's own words. They may quote values and so personal data: show them to the caller, never log them.</summary>
    public string? PersonioMessage { get; init; }

    /// <summary>Whether it was only the time of the caller's own scope that was too short.</summary>
    internal bool IsHurried { get; init; }
}

/// <summary>One field Personio complained about, with its own words, which may quote values and so personal data.</summary>
/// <param name="Field">The field's name in Personio's API.</param>
/// <param name="Messages">Personio's texts or reason keys, possibly none.</param>
public sealed record PersonioFieldError(string Field, IReadOnlyList<string> Messages);
