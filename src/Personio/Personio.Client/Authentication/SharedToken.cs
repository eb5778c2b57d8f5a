namespace Personio.Client.Authentication;

/// <summary>
/// A token as the shared cache holds it. When it was issued is part of it, because how early it is refreshed depends on its whole life.
/// </summary>
/// <param name="Value">The token.</param>
/// <param name="IssuedAt">When it was fetched.</param>
/// <param name="ExpiresAt">Until when it is good.</param>
/// <param name="Scope">What it may do, in Personio's words with spaces between; null where Personio did not say.</param>
internal sealed record SharedToken(string Value, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, string? Scope = null)
{
    public override string ToString() => $"token (not shown) until {ExpiresAt:O}";
}
