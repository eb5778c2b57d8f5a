using Personio.Client.Errors;

namespace Personio.Subgraph.Errors;

/// <summary>A value of the input cannot be used. There is one for each such value; nothing was changed.</summary>
/// <param name="Message">What is wrong and what to do, for people.</param>
/// <param name="Field">The input's field, as a path such as `address.city` or `rows[2].start` where it lies deeper; null where Personio did not say.</param>
/// <param name="Code">Which mistake it is: `REQUIRED`, `TOO_LONG`, `INVALID_FORMAT`, `OUT_OF_RANGE`, `INVALID_VALUE`, `CONTRADICTION`, `NOT_FOUND` or `REFUSED_BY_PERSONIO`.</param>
public sealed record ValidationError(string Message, string? Field, string Code) : IWriteError
{
    public static IReadOnlyList<ValidationError> CreateErrorFrom(ValidationException exception) => exception.Errors;

    // Personio's texts are shown to who sent the values that they may quote.
    public static IReadOnlyList<ValidationError> CreateErrorFrom(PersonioInvalidRequestException exception) => exception.FieldErrors is { Count: > 0 } fields
        ? [.. fields.Select(field => new ValidationError(TextOf(field, exception), InputFields.NameOf(field.Field), WriteErrorCodes.RefusedByPersonio))]
        : [new ValidationError(exception.PersonioMessage ?? exception.Message, Field: null, WriteErrorCodes.RefusedByPersonio)];

    private static string TextOf(PersonioFieldError field, PersonioInvalidRequestException exception) =>
        field.Messages.Count > 0 ? string.Join(' ', field.Messages) : exception.Message;
}
