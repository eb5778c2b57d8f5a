using Personio.Client.Connections;
using Personio.Client.Errors;

namespace Personio.Client.Authentication;

/// <summary>
/// The tokens of a connection, for whoever wants to know of them, or to end their lives before their time. A keyed singleton under the connection's name.
/// </summary>
public interface IPersonioTokens
{
    /// <summary>What may be told of the token that this process has at hand. Asks nobody.</summary>
    /// <param name="generation">V1 or V2.</param>
    /// <returns>Null where no call has needed one yet, or none is to be had.</returns>
    PersonioTokenStatus? Find(PersonioApiVersion generation);

    /// <summary>
    /// Revokes the connection's v2 token at Personio and forgets it; for credentials that are being withdrawn, or a token that may have been
    /// seen. Processes that share it fetch another when they next need one. v1 tokens cannot be revoked.
    /// </summary>
    /// <returns>Whether there was a token to revoke.</returns>
    /// <exception cref="PersonioException">Personio did not confirm: the token may live on.</exception>
    Task<bool> RevokeAsync(CancellationToken cancellationToken = default);
}

/// <summary>What may be told of a token: never the token.</summary>
/// <param name="FetchedAt">When this server, or another process of it, was given it. v1 may hand out one that is older.</param>
/// <param name="ExpiresAt">Until when it is good; another is fetched a minute or two before.</param>
/// <param name="Scopes">What the credential may do, in Personio's own words such as <c>personio:persons:read</c>; null where Personio did not say.</param>
public sealed record PersonioTokenStatus(DateTimeOffset FetchedAt, DateTimeOffset ExpiresAt, IReadOnlyList<string>? Scopes);
