using Personio.Client.Caching;
using Personio.Client.Errors;

namespace Personio.Client.Http;

/// <summary>Reads that may be answered from earlier, and writes that make earlier answers wrong.</summary>
internal sealed partial class PersonioTransport
{
    private async Task<PersonioPayload?> ReadCachedAsync(PersonioRequest request, CallReport report, CancellationToken cancellationToken)
    {
        try
        {
            var cached = await JoinAsync(
                request,
                (begins, leave) => cache.ReadAsync(
                    request,
                    async stop =>
                    {
                        begins();
                        return await LoadAsync(request, report.Progress, stop);
                    },
                    leave).AsTask(),
                cancellationToken);
            report.Status = cached.Value.Status;
            report.StaleFor = cached.IsStale ? cached.Age : null;
            return PersonioPayload.Of(request.Endpoint, cached.Value);
        }
        catch (PersonioNotFoundException exception) when (request.NullWhenNotFound && !exception.EndpointUnknown)
        {
            report.Status = exception.Status;
            return null;
        }
    }

    /// <summary>Only what is there is kept: what is missing may be there the next moment, and is no large answer.</summary>
    private async Task<CachedAnswer> LoadAsync(PersonioRequest request, CallProgress progress, CancellationToken cancellationToken)
    {
        var attempt = await AttemptAsync(request, progress, HttpAttempt.SendAsync, cancellationToken);
        using var payload = Settle(request with { NullWhenNotFound = false }, progress, attempt)
            ?? throw PersonioErrors.BadResponse(request.Endpoint, "it is missing.");
        return new CachedAnswer(payload.Status, payload.MediaType, payload.ToArray());
    }

    /// <summary>
    /// Drops before, because this process may not live to do it afterwards, and afterwards, because what was read meanwhile may be from before.
    /// What became of the write does not matter: where nobody knows, Personio is asked.
    /// </summary>
    private async Task<PersonioPayload?> WriteAsync(PersonioRequest request, CallReport report, CancellationToken cancellationToken)
    {
        await cache.DropAsync(request, cancellationToken);
        try
        {
            var attempt = await AttemptAsync(request, report.Progress, HttpAttempt.SendAsync, cancellationToken);
            report.Status = attempt.Status;
            return Settle(request, report.Progress, attempt);
        }
        finally
        {
            await cache.DropAfterAsync(request);
        }
    }
}
