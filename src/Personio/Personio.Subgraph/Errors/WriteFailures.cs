using Personio.Client.Errors;

namespace Personio.Subgraph.Errors;

/// <summary>The error that stands for an exception, for payloads that tell a refusal of a part.</summary>
internal static class WriteFailures
{
    /// <summary>The first error that stands for an exception; null for what is no refusal of a write, such as an outage.</summary>
    public static IWriteError? ErrorOf(Exception exception) => exception switch
    {
        ValidationException invalid => invalid.Errors[0],
        PersonioInvalidRequestException invalid => ValidationError.CreateErrorFrom(invalid)[0],
        NotFoundException missing => NotFoundError.CreateErrorFrom(missing),
        PersonioEndpointUnknownException unknown => UnsupportedByPersonioError.CreateErrorFrom(unknown),
        PersonioNotFoundException missing => NotFoundError.CreateErrorFrom(missing),
        ConflictException conflict => ConflictError.CreateErrorFrom(conflict),
        PersonioConflictException conflict => ConflictError.CreateErrorFrom(conflict),
        PersonioForbiddenException forbidden => NotPermittedError.CreateErrorFrom(forbidden),
        PersonioVersionException pinned => UnsupportedByPersonioError.CreateErrorFrom(pinned),
        PersonioRateLimitedException limited => RateLimitedError.CreateErrorFrom(limited),
        UnknownOutcomeException unknown => UnknownOutcomeError.CreateErrorFrom(unknown),
        PersonioUnknownOutcomeException unknown => UnknownOutcomeError.CreateErrorFrom(unknown),
        _ => null,
    };
}
