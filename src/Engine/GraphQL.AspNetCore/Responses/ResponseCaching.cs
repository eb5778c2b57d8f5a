using GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace GraphQL.AspNetCore.Responses;

/// <summary>Tells caches how they may keep a response. What nothing is said of here is not kept (<see cref="ResponseSender"/>).</summary>
internal sealed class ResponseCaching(IOptions<GraphQLHttpOptions> http, IOptions<GraphQLGatewayOptions> gateway)
{
    private readonly string _vary = string.Join(
        ", ", http.Value.VaryBy.Concat(gateway.Value.Secrets.Count > 0 ? [gateway.Value.SecretHeader] : []).Distinct(StringComparer.OrdinalIgnoreCase));

    public void Allow(IHeaderDictionary headers, CachePolicy policy)
    {
        headers.CacheControl = policy.HeaderValue;
        headers.Vary = _vary;
    }
}
