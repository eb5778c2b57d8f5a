using Personio.Client.Authentication;
using Personio.Client.Errors;
using Personio.Client.Files;

namespace Personio.Client.Http;

/// <summary>Answers that are files: read while they come, and perhaps kept elsewhere.</summary>
internal sealed partial class PersonioTransport
{
    private const int MaxRedirects = 3;

    /// <summary>
    /// Opens a file, wherever Personio sends the request on to, or returns null for one that is not there when the request asks for that.
    /// The file is not shared with others who ask for it: each reads at their own pace.
    /// </summary>
    /// <param name="request">What to ask for.</param>
    /// <param name="maxBytes">The most bytes of the file.</param>
    /// <param name="cancellationToken">Ends the opening; reading has a token of its own.</param>
    /// <exception cref="PersonioException">Personio did not answer properly.</exception>
    public async Task<FileDownload?> OpenAsync(PersonioRequest request, long maxBytes, CancellationToken cancellationToken)
    {
        Connection.RefuseOtherGeneration(request);
        using var report = new CallReport(request, Connection, recorder, time);
        try
        {
            var attempt = await OpenAsync(request, report.Progress, cancellationToken);
            report.Status = attempt.Status;
            if (attempt.Opened is not { } opened)
            {
                Settle(request, report.Progress, attempt)?.Dispose();
                return null;
            }

            // A document may well be HTML: it then says that it is a file.
            if (!request.Accepts.Allows(attempt.MediaType) && opened.Content.Headers.ContentDisposition is null)
            {
                attempt.Dispose();
                throw PersonioErrors.BadResponse(request.Endpoint, $"it is not {request.Accepts.Describe()}.", attempt.Status);
            }

            var limits = new DownloadLimits(request.Endpoint, maxBytes, Connection.Options.AttemptTimeout, context.Deadline);
            return await FileDownload.OpenAsync(attempt.TakeOpened()!, limits, time, cancellationToken);
        }
        catch (PersonioException exception)
        {
            report.Status ??= exception.Status;
            report.Code = exception.Code;
            throw;
        }
    }

    /// <summary>Follows redirects, without the token or anything else that says who asks.</summary>
    private async Task<HttpAttempt> OpenAsync(PersonioRequest request, CallProgress progress, CancellationToken cancellationToken)
    {
        var attempt = await AttemptAsync(request, progress, HttpAttempt.OpenAsync, cancellationToken);
        for (var redirects = 0; attempt is { Status: 301 or 302 or 303 or 307 or 308, Location: { } location }; redirects++)
        {
            attempt.Dispose();
            var address = new Uri(request.Address, location);
            if (redirects == MaxRedirects || !Connection.MayHoldFiles(address))
            {
                throw PersonioErrors.BadResponse(request.Endpoint, "it leads to an address that no file is fetched from.", attempt.Status);
            }

            request = request with { Api = PersonioApi.Storage, Address = address };
            attempt = await AttemptAsync(request, new CallProgress(PersonioApi.Storage), HttpAttempt.OpenAsync, cancellationToken);
        }

        return attempt;
    }
}
