using System.Security.Claims;
using System.Text.Json;
using Personio.Subgraph.Access;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Proxy;

[QueryType]
internal static partial class RawQueries
{
    /// <summary>
    /// Asks Personio's own API, by GET, for what the graph does not have, with the connection's token. Only calls that the server's operator lists are let through; the answer is
    /// not cached. A path asks for the permissions of what it brings, as the fields do that hold the same; one that is not known asks for all of them.
    /// </summary>
    /// <param name="path">The path, such as `/v2/persons/1001`.</param>
    /// <param name="query">What stands behind the question mark, percent-encoded: `limit=10&amp;sort=id`.</param>
    [Authorize(Permission.Raw), Cost(UpstreamCost.Call)]
    public static async Task<PersonioResponse?> GetPersonioRequestAsync(
        string path, RawCalls calls, ClaimsPrincipal? caller, CancellationToken cancellationToken, string? query = null)
        => await calls.AskAsync(caller, HttpMethod.Get, path, query, body: null, cancellationToken);
}

[MutationType]
internal static partial class RawMutations
{
    /// <summary>
    /// Calls Personio's own API to change what the graph cannot, with the connection's token. Only calls that the server's operator lists are let through. A call that may have been
    /// carried out is not repeated. A path asks for the permissions of what it brings.
    /// </summary>
    /// <param name="method">How.</param>
    /// <param name="path">The path, such as `/v2/persons/1001`.</param>
    /// <param name="query">What stands behind the question mark, percent-encoded.</param>
    /// <param name="body">The body, as JSON.</param>
    [Authorize(Permission.Raw), Cost(UpstreamCost.Call)]
    public static async Task<PersonioResponse?> PersonioRequestAsync(
        PersonioMethod method, string path, RawCalls calls, ClaimsPrincipal? caller, CancellationToken cancellationToken, string? query = null, JsonElement? body = null)
        => await calls.AskAsync(caller, MethodOf(method), path, query, body, cancellationToken);

    private static HttpMethod MethodOf(PersonioMethod method) => method switch
    {
        PersonioMethod.Put => HttpMethod.Put,
        PersonioMethod.Patch => HttpMethod.Patch,
        PersonioMethod.Delete => HttpMethod.Delete,
        _ => HttpMethod.Post,
    };
}
