using Personio.Client.Errors;
using Personio.Client.Raw;

namespace Personio.Client.Http;

/// <summary>Calls whose answers are handed on as they are.</summary>
internal sealed partial class PersonioTransport
{
    /// <summary>Makes a call and returns what Personio says, success or refusal. Nothing of it is kept; a write drops what it makes wrong.</summary>
    /// <exception cref="PersonioException">Personio gave no answer, or none that is the caller's business: about tokens, limits, or no JSON.</exception>
    public async Task<RawAnswer> SendRawAsync(PersonioRequest request, CancellationToken cancellationToken)
    {
        Connection.RefuseOtherGeneration(request);
        using var report = new CallReport(request, Connection, recorder, time);
        try
        {
            if (request.IsChange)
            {
                await cache.DropAsync(request, cancellationToken);
            }

            using var attempt = await AttemptAsync(request, report.Progress, HttpAttempt.SendAsync, cancellationToken);
            report.Status = attempt.Status;
            return IsAnswer(attempt.Status) && (attempt.Body.IsEmpty || request.Accepts.Allows(attempt.MediaType))
                ? new RawAnswer(attempt.Status, attempt.Body.ToArray())
                : throw NoAnswer(request, report.Progress, attempt);
        }
        catch (PersonioException exception)
        {
            report.Status ??= exception.Status;
            report.Code = exception.Code;
            throw;
        }
        finally
        {
            if (request.IsChange)
            {
                await cache.DropAfterAsync(request);
            }
        }
    }

    private static bool IsAnswer(int status) => status is (>= 200 and < 300) or (>= 400 and < 500 and not 401 and not 408 and not 429);

    private static PersonioException NoAnswer(PersonioRequest request, CallProgress progress, HttpAttempt attempt)
    {
        var exception = IsAnswer(attempt.Status)
            ? PersonioErrors.BadResponse(request.Endpoint, $"it is not {request.Accepts.Describe()}.", attempt.Status)
            : PersonioErrors.FromResponse(request.Endpoint, attempt.Status, attempt.Body, attempt.RetryAfter);
        return request.IsChange && (progress.IsInDoubt || attempt.IsSuccess) ? new PersonioUnknownOutcomeException(exception) : exception;
    }
}
