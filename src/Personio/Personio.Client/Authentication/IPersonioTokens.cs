using Personio.Client.Errors;

namespace Personio.Client.Authentication;

/// <summary>The tokens of a connection, for whoever wants to end their lives before their time.</summary>
public interface IPersonioTokens
{
    /// <summary>
    /// Revokes the connection's v2 token at Personio and forgets it; for credentials that are being withdrawn, or a token that may have been
    /// seen. Processes that share it fetch another when they next need one. v1 tokens cannot be revoked.
    /// </summary>
    /// <returns>Whether there was a token to revoke.</returns>
    /// <exception cref="PersonioException">Personio did not confirm: the token may live on.</exception>
    Task<bool> RevokeAsync(CancellationToken cancellationToken = default);
}
