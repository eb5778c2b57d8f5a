using System.Net.Http.Headers;
using Personio.Client.Authentication;
using Personio.Client.Connections;

namespace Personio.Client.Http;

/// <summary>
/// What every request to Personio says about itself: the accepted types and, when configured, partner and application.
/// </summary>
internal sealed class PartnerHeadersHandler(PersonioConnection connection) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.Accept.Count == 0)
        {
            foreach (var type in AcceptedContent.Json.AcceptHeader())
            {
                request.Headers.Accept.Add(type);
            }
        }

        if (request.Options.TryGetValue(CallProgress.Key, out var call) && call.Api == PersonioApi.Storage)
        {
            return base.SendAsync(request, cancellationToken);
        }

        Set(request.Headers, "X-Personio-Partner-ID", connection.Options.PartnerId);
        Set(request.Headers, "X-Personio-App-ID", connection.Options.AppId);
        return base.SendAsync(request, cancellationToken);
    }

    private static void Set(HttpRequestHeaders headers, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value) && !headers.Contains(name))
        {
            headers.Add(name, value);
        }
    }
}
