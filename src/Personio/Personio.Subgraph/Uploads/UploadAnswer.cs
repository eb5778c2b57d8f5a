using System.Globalization;
using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Serialization;
using Personio.Client.Errors;
using Personio.Subgraph.Errors;

namespace Personio.Subgraph.Uploads;

/// <summary>What an address for a file answers.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Errors">Why there is nothing new at Personio; null where there is.</param>
internal sealed record UploadAnswer([property: JsonIgnore] int Status, IReadOnlyList<UploadError>? Errors)
{
    private const string StillArriving = "The file is arriving by another request. Send anything again, in some seconds, to learn what became of it.";
    private const string Lost = "The file was sent to Personio, and the answer was lost. Read whether it is there; to send it in any case, ask for another address.";

    /// <summary>The document that was uploaded; null where none is known to be.</summary>
    public UploadReceipt? Document { get; private init; }

    /// <summary>The file of an application that was uploaded; null where none is known to be.</summary>
    public UploadReceipt? File { get; private init; }

    /// <summary>When to try again; null where it makes no difference.</summary>
    [JsonIgnore]
    public TimeSpan? RetryAfter { get; private init; }

    public static UploadAnswer Created(UploadTicket ticket, UploadReceipt receipt) =>
        new UploadAnswer(StatusCodes.Status201Created, Errors: null).With(ticket, receipt);

    public static UploadAnswer Used(UploadTicket ticket, UploadReceipt receipt) => new UploadAnswer(
        StatusCodes.Status409Conflict,
        [UploadError.Of(new ConflictError("The file was uploaded already.", UploadErrorCodes.Used, receipt.Id))]).With(ticket, receipt);

    public static UploadAnswer Refused(int status, string code, string message) => new(status, [new UploadError(message, code)]);

    /// <summary>How a failure is answered; null for one that nobody has thought of.</summary>
    public static UploadAnswer? Of(Exception failure) => failure switch
    {
        ValidationException invalid => Refused(StatusCodes.Status422UnprocessableEntity, invalid.Errors),
        PersonioInvalidRequestException invalid => Refused(StatusCodes.Status422UnprocessableEntity, ValidationError.CreateErrorFrom(invalid)),
        UploadRefusedException refused => Refused(refused.Status, refused.Code, refused.Message),
        ConflictException => Refused(StatusCodes.Status409Conflict, [new ConflictError(StillArriving, WriteErrorCodes.WriteInProgress, ExistingId: null)]),
        UnknownOutcomeException => Refused(StatusCodes.Status409Conflict, [new UnknownOutcomeError(Lost, WriteErrorCodes.UnknownOutcome)]),
        PersonioUnknownOutcomeException => Refused(StatusCodes.Status502BadGateway, [new UnknownOutcomeError(Lost, WriteErrorCodes.UnknownOutcome)]),
        PersonioException fault when WriteFailures.ErrorOf(fault) is { } error => Refused(StatusOf(fault), [error]) with { RetryAfter = fault.RetryAfter },
        PersonioException fault => Refused(StatusOf(fault), fault.Code, fault.Message) with { RetryAfter = fault.RetryAfter },
        GraphQLException { Error.Code: { } code } refused => Refused(StatusCodes.Status503ServiceUnavailable, code, refused.Message),
        _ => null,
    };

    public async Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        response.ContentType = MediaTypeNames.Application.Json;
        response.Headers.CacheControl = "no-store";
        if (RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        await JsonSerializer.SerializeAsync(response.Body, this, UploadAnswerJson.Default.UploadAnswer);
    }

    private static UploadAnswer Refused(int status, IReadOnlyList<IWriteError> errors) => new(status, [.. errors.Select(UploadError.Of)]);

    private UploadAnswer With(UploadTicket ticket, UploadReceipt receipt) => ticket.Document is null ? this with { File = receipt } : this with { Document = receipt };

    private static int StatusOf(PersonioException fault) => fault switch
    {
        PersonioRateLimitedException => StatusCodes.Status429TooManyRequests,
        PersonioEndpointUnknownException or PersonioVersionException => StatusCodes.Status501NotImplemented,
        PersonioNotFoundException => StatusCodes.Status404NotFound,
        PersonioConflictException => StatusCodes.Status409Conflict,
        PersonioForbiddenException => StatusCodes.Status403Forbidden,
        PersonioTimeoutException => StatusCodes.Status504GatewayTimeout,
        PersonioUnavailableException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status502BadGateway,
    };
}

/// <summary>Writes answers as GraphQL would.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(UploadAnswer))]
internal sealed partial class UploadAnswerJson : JsonSerializerContext;
