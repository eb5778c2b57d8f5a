namespace Personio.Client.Authentication;

/// <summary>A bearer token and its life.</summary>
internal sealed class AccessToken(SharedToken token, DateTimeOffset refreshAt)
{
    private const double MarginSeconds = 60;

    public string Value => token.Value;

    public DateTimeOffset ExpiresAt => token.ExpiresAt;

    /// <summary>What may be told of it.</summary>
    public PersonioTokenStatus Status => new(token.IssuedAt, token.ExpiresAt, token.Scope?.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>From here on it is still good, but a new one is fetched.</summary>
    public DateTimeOffset RefreshAt { get; } = refreshAt;

    /// <summary>
    /// Refreshes 60 seconds before the end, and up to 60 more by chance so that replicas do not do it together. Of a token with a short
    /// life, at most a quarter and an eighth.
    /// </summary>
    public static AccessToken Create(SharedToken token, double jitter)
    {
        var life = Math.Max(0, (token.ExpiresAt - token.IssuedAt).TotalSeconds);
        var early = Math.Min(MarginSeconds, life / 4) + (jitter * Math.Min(MarginSeconds, life / 8));
        return new AccessToken(token, token.ExpiresAt - TimeSpan.FromSeconds(early));
    }

    /// <summary>The same, to be refreshed at another time.</summary>
    public AccessToken RefreshedAt(DateTimeOffset time) => new(token, time);

    public override string ToString() => $"token (not shown) until {ExpiresAt:O}";
}
