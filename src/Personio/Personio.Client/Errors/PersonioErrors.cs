namespace Personio.Client.Errors;

/// <summary>Turns a status and a body into the exception for it.</summary>
internal static class PersonioErrors
{
    private const string RecruitingPath = " /v1/recruiting/";

    public static PersonioException FromResponse(string endpoint, int status, ReadOnlyMemory<byte> body, TimeSpan? retryAfter)
    {
        var parsed = PersonioErrorBodyParser.Parse(body);
        var failure = new PersonioFailure
        {
            Endpoint = endpoint,
            Status = status,
            TraceId = parsed.TraceId,
            RetryAfter = retryAfter,
            FieldErrors = parsed.FieldErrors,
            PersonioMessage = parsed.Message,
        };
        return status switch
        {
            401 => new PersonioAuthenticationException(failure, endpoint.Contains(RecruitingPath, StringComparison.Ordinal)
                ? $"Personio rejected the recruiting key or the company id at {endpoint}. It is a key of its own: client credentials do not work there."
                : null),
            403 or 412 => new PersonioForbiddenException(failure),
            404 when !parsed.IsUnknownEndpoint && !IsForeign(parsed, body) => new PersonioNotFoundException(failure),
            404 or 410 => new PersonioEndpointUnknownException(failure),
            409 => new PersonioConflictException(failure),
            429 => new PersonioRateLimitedException(failure),
            408 or 504 => new PersonioTimeoutException(failure),
            >= 400 and < 500 => new PersonioInvalidRequestException(failure),
            >= 500 => new PersonioUnavailableException(failure),
            _ => new PersonioBadResponseException(failure, $"the status {status} was not expected."),
        };
    }

    /// <summary>A page of somebody in between, such as a proxy's HTML, says nothing about whether Personio has the object.</summary>
    private static bool IsForeign(PersonioErrorBody parsed, ReadOnlyMemory<byte> body) =>
        !body.IsEmpty && ReferenceEquals(parsed, PersonioErrorBody.Empty);

    public static PersonioBadResponseException BadResponse(string endpoint, string reason, int? status = null) =>
        new(new PersonioFailure { Endpoint = endpoint, Status = status }, reason);
}
