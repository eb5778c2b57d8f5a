using Personio.Client.Connections;

namespace Personio.Subgraph.Accounts;

/// <summary>Whether one of Personio's APIs answers to the connection's credential.</summary>
/// <param name="Name">`v1`, `v2`, `recruiting` (new applications and their documents) or `careerSite` (open positions).</param>
/// <param name="Generation">Whose token it takes; null where it takes none of either.</param>
/// <param name="Configured">Whether the connection has what the API wants, and may use it: a client id and secret, a recruiting key, a company.</param>
/// <param name="Answers">Whether it answers; null where it was not tried: `recruiting` has no call that changes nothing.</param>
/// <param name="Code">Why it does not, by the code of errors; null where it does.</param>
/// <param name="Message">Why it does not, and what to do; null where it does.</param>
/// <param name="TriedAt">When it was tried, up to five seconds ago; null where it was not.</param>
/// <param name="Remaining">How many more calls like the one that tried it could go out at once by the rate limits; null where none went out.</param>
/// <param name="Token">The token that calls of this API go out with; null where there is none.</param>
/// <param name="Scopes">What the credential may do, in Personio's own words such as `personio:persons:read`; null where Personio does not say.</param>
public sealed record ApiStatus(
    string Name,
    PersonioApiVersion? Generation,
    bool Configured,
    bool? Answers,
    string? Code,
    string? Message,
    DateTimeOffset? TriedAt,
    int? Remaining,
    ApiToken? Token,
    IReadOnlyList<string>? Scopes);

/// <summary>The life of a token. The token itself is never told.</summary>
/// <param name="FetchedAt">When this server, or another process of it, was given it. v1 may hand out one that is older.</param>
/// <param name="AgeSeconds">How long ago that is, in seconds.</param>
/// <param name="ExpiresAt">Until when it is good. Another is fetched a minute or two before.</param>
public sealed record ApiToken(DateTimeOffset FetchedAt, int AgeSeconds, DateTimeOffset ExpiresAt);
