using System.Buffers;
using Personio.Client.Authentication;
using Personio.Client.Errors;
using Personio.Client.Http;

namespace Personio.Client.Raw;

/// <summary>
/// Calls whatever endpoint of Personio's API, with the connection's token, budgets and retries. Which calls are allowed is for the one to say who
/// offers them. Throws <see cref="PersonioException"/> for what is no answer.
/// </summary>
public sealed class RawClient
{
    private const int MostQueryCharacters = 4_096;

    // What a query is made of (RFC 3986, §3.4), brackets included, which Personio's own parameters have.
    private static readonly SearchValues<char> QueryCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=:@/?%[]");

    private readonly PersonioTransport transport;

    internal RawClient(PersonioTransport transport)
    {
        this.transport = transport;
    }

    /// <summary>Makes a call. A refusal of Personio's is an answer as well; a missing or refused token, a rate limit, and what is no JSON is not.</summary>
    /// <exception cref="ArgumentException">The path or the query is none, or the call is one for tokens.</exception>
    public Task<RawAnswer> SendAsync(RawCall call, CancellationToken cancellationToken = default)
    {
        CheckQuery(call.Query);
        return transport.SendRawAsync(
            new PersonioRequest
            {
                Api = ApiOf(call.Path),
                Method = call.Method,
                Route = call.Route,
                Address = transport.Connection.AddressOf(call.Query.Length == 0 ? call.Path : $"{call.Path}?{call.Query}"),
                JsonBody = call.Json,
            },
            cancellationToken);
    }

    // What hands out tokens, or ends them, is nobody's to call.
    private static PersonioApi ApiOf(string path) => path.Split('/') switch
    {
        ["", _, "auth", ..] => throw new ArgumentException("Calls for tokens are made by the client alone.", nameof(path)),
        ["", "v1", "recruiting", ..] => PersonioApi.Recruiting,
        ["", "v1", ..] => PersonioApi.V1,
        ["", "v2", ..] => PersonioApi.V2,
        _ => throw new ArgumentException("The path must begin with /v1/ or /v2/.", nameof(path)),
    };

    private static void CheckQuery(string query)
    {
        if (query.Length > MostQueryCharacters || query.AsSpan().ContainsAnyExcept(QueryCharacters))
        {
            throw new ArgumentException(
                $"The query has more than {MostQueryCharacters} characters, or one that must be percent-encoded.", nameof(query));
        }

        for (var at = query.IndexOf('%', StringComparison.Ordinal); at >= 0; at = query.IndexOf('%', at + 1))
        {
            // Two digits behind each, and no control character by them.
            if (at + 2 >= query.Length || !char.IsAsciiHexDigit(query[at + 1]) || !char.IsAsciiHexDigit(query[at + 2]) || query[at + 1] is '0' or '1')
            {
                throw new ArgumentException("The query has a percent sign that encodes no character.", nameof(query));
            }
        }
    }
}
