namespace Personio.Client.Authentication;

/// <summary>A bearer token and its life.</summary>
internal sealed class AccessToken(string value, DateTimeOffset expiresAt, DateTimeOffset refreshAt)
{
    private const double MarginSeconds = 60;

    public string Value { get; } = value;

    public DateTimeOffset ExpiresAt { get; } = expiresAt;

    /// <summary>From here on it is still good, but a new one is fetched.</summary>
    public DateTimeOffset RefreshAt { get; } = refreshAt;

    /// <summary>
    /// Refreshes 60 seconds before the end, and up to 60 more by chance so that replicas do not do it together. Of a token with a short
    /// life, at most a quarter and an eighth.
    /// </summary>
    public static AccessToken Create(string value, DateTimeOffset issuedAt, DateTimeOffset expiresAt, double jitter)
    {
        var life = Math.Max(0, (expiresAt - issuedAt).TotalSeconds);
        var early = Math.Min(MarginSeconds, life / 4) + (jitter * Math.Min(MarginSeconds, life / 8));
        return new AccessToken(value, expiresAt, expiresAt - TimeSpan.FromSeconds(early));
    }

    public override string ToString() => $"token (not shown) until {ExpiresAt:O}";
}
