using System.Net;
using System.Net.Http.Headers;
using Personio.Client.Errors;
using Personio.Client.Http;

namespace Personio.Client.Authentication;

/// <summary>
/// Authorizes each request and, when Personio rejects the token, repeats it with another. A rejected token means the request was not
/// carried out, so this holds for writes too.
/// </summary>
internal sealed class AuthorizationHandler(IPersonioAuthorizationSource source) : DelegatingHandler
{
    /// <summary>v1's 403 for an invalid or expired token, but also for a missing right ("Personio v1: authentication").</summary>
    private const string InvalidTokenText = "Provided authorization is not valid";

    /// <summary>Two: the first replacement may come from the shared cache and be dead as well, the second is fetched.</summary>
    private const int MostReplacements = 2;

    private const string CompanyHeader = "X-Company-ID";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = request.Options.TryGetValue(CallProgress.Key, out var progress)
            ? progress
            : throw new InvalidOperationException("A request to Personio must say which API it is for.");
        if (call.Api is PersonioApi.CareerSite or PersonioApi.Storage)
        {
            call.CountSend();
            return await base.SendAsync(request, cancellationToken);
        }

        var authorization = await source.GetAsync(call.Api, cancellationToken);
        var response = await SendWithAsync(authorization, request, call, cancellationToken);
        for (var replacements = 0;
            replacements < MostReplacements
                && await IsRejectedAsync(response, call.Api, cancellationToken)
                && source.TryReplace(call.Api, authorization);
            replacements++)
        {
            response.Dispose();
            call.BeginAttempt();
            authorization = await source.GetAsync(call.Api, cancellationToken);
            response = await SendWithAsync(authorization, request, call, cancellationToken);
        }

        return response;
    }

    private Task<HttpResponseMessage> SendWithAsync(
        PersonioAuthorization authorization, HttpRequestMessage request, CallProgress call, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", authorization.Token);
        request.Headers.Remove(CompanyHeader);
        if (authorization.CompanyId is { Length: > 0 } company)
        {
            request.Headers.Add(CompanyHeader, company);
        }

        call.CountSend();
        return base.SendAsync(request, cancellationToken);
    }

    private static async ValueTask<bool> IsRejectedAsync(HttpResponseMessage response, PersonioApi api, CancellationToken cancellationToken)
    {
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            return true;
        }

        if (api != PersonioApi.V1 || response.StatusCode != HttpStatusCode.Forbidden)
        {
            return false;
        }

        await response.Content.LoadIntoBufferAsync(HttpAttempt.MaxBytes, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return PersonioErrorBodyParser.Parse(body).Message?.Trim() == InvalidTokenText;
    }
}
