namespace Personio.Subgraph.Errors;

/// <summary>
/// Everything that can keep a write from happening, for a mutation that follows the convention: the client's exceptions and
/// <see cref="ValidationException"/>, <see cref="NotFoundException"/>, <see cref="ConflictException"/> and <see cref="UnknownOutcomeException"/> become members of the payload's
/// <c>errors</c>. What is left, such as an outage or a refused credential, is an error of the field, as with reads.
/// </summary>
[Error<ValidationError>]
[Error<NotFoundError>]
[Error<ConflictError>]
[Error<NotPermittedError>]
[Error<UnsupportedByPersonioError>]
[Error<RateLimitedError>]
[Error<UnknownOutcomeError>]
[AttributeUsage(AttributeTargets.Method)]
public sealed class WriteErrorsAttribute : Attribute;
