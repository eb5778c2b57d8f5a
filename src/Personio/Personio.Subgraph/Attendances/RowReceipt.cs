using System.Text.Json.Serialization;
using Personio.Client.Errors;
using Personio.Subgraph.Errors;

namespace Personio.Subgraph.Attendances;

/// <summary>What is kept about a row that was sent: its new id, or why it has none.</summary>
/// <param name="Id">The new attendance; null where there is none, or nobody knows.</param>
/// <param name="Errors">Why.</param>
internal sealed record RowReceipt(string? Id, IReadOnlyList<RowError> Errors)
{
    public static RowReceipt Entered(string id) => new(id, []);

    /// <summary>What a failure says about its row. A failure is the row's own: the rows before it are in, and those behind it are tried.</summary>
    public static RowReceipt Failed(PersonioException failure, int row) => new(null, failure switch
    {
        PersonioInvalidRequestException invalid => [.. ValidationError.CreateErrorFrom(invalid).Select(error => RowError.Of(error, row))],
        PersonioEndpointUnknownException unknown => [RowError.Of(UnsupportedByPersonioError.CreateErrorFrom(unknown))],
        PersonioVersionException version => [RowError.Of(UnsupportedByPersonioError.CreateErrorFrom(version))],
        PersonioNotFoundException missing => [RowError.Of(NotFoundError.CreateErrorFrom(missing))],
        PersonioConflictException conflict => [RowError.Of(ConflictError.CreateErrorFrom(conflict))],
        PersonioForbiddenException forbidden => [RowError.Of(NotPermittedError.CreateErrorFrom(forbidden))],
        PersonioRateLimitedException limited => [RowError.Of(RateLimitedError.CreateErrorFrom(limited))],
        PersonioUnknownOutcomeException outcome => [RowError.Of(UnknownOutcomeError.CreateErrorFrom(outcome))],
        _ => [RowError.Of(new PersonioDownError(failure.Message, failure.Code))],
    });
}

/// <summary>A typed error in a form that can be kept.</summary>
internal sealed record RowError(string Kind, string Message, string Code, string? Field = null, int? RetryAfterMs = null)
{
    public static RowError Of(IWriteError error) => new(error.GetType().Name, error.Message, error.Code, RetryAfterMs: (error as RateLimitedError)?.RetryAfterMs);

    /// <summary>Names the field by its place in the input.</summary>
    public static RowError Of(ValidationError error, int row) =>
        new(nameof(ValidationError), error.Message, error.Code, error.Field is null ? $"rows[{row}]" : $"rows[{row}].{error.Field}");

    public IWriteError ToError() => Kind switch
    {
        nameof(ValidationError) => new ValidationError(Message, Field, Code),
        nameof(UnsupportedByPersonioError) => new UnsupportedByPersonioError(Message, Code),
        nameof(NotFoundError) => new NotFoundError(Message, Code),
        nameof(ConflictError) => new ConflictError(Message, Code, ExistingId: null),
        nameof(NotPermittedError) => new NotPermittedError(Message, Code),
        nameof(RateLimitedError) => new RateLimitedError(Message, Code, RetryAfterMs),
        nameof(UnknownOutcomeError) => new UnknownOutcomeError(Message, Code),
        _ => new PersonioDownError(Message, Code),
    };
}

/// <summary>What is kept about time that was entered under an idempotency key.</summary>
[JsonSerializable(typeof(CreateAttendancesInput))]
[JsonSerializable(typeof(IReadOnlyList<RowReceipt>))]
internal sealed partial class AttendanceJson : JsonSerializerContext;
