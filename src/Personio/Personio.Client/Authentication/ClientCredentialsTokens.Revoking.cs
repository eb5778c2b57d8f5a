namespace Personio.Client.Authentication;

internal sealed partial class ClientCredentialsTokens
{
    /// <summary>
    /// Ends the token's life at Personio and forgets it, here and in the shared cache. Processes that still use it are rejected once and
    /// fetch another. Nothing happens when there is none.
    /// </summary>
    /// <returns>Whether there was a token to revoke.</returns>
    public async Task<bool> RevokeAsync(CancellationToken cancellationToken)
    {
        AccessToken? mine;
        lock (state)
        {
            mine = current;
        }

        var revoked = mine?.Value ?? (await store.ReadAsync(cancellationToken))?.Value;
        if (revoked is null)
        {
            return false;
        }

        await endpoint.RevokeAsync(revoked, cancellationToken);
        lock (state)
        {
            rejectedToken = revoked;
            current = current?.Value == revoked ? null : current;
        }

        await store.RemoveAsync(cancellationToken);
        return true;
    }
}
