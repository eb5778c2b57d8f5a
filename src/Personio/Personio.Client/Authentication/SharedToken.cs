namespace Personio.Client.Authentication;

/// <summary>
/// A token as the shared cache holds it. When it was issued is part of it, because how early it is refreshed depends on its whole life.
/// </summary>
internal sealed record SharedToken(string Value, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt)
{
    public override string ToString() => $"token (not shown) until {ExpiresAt:O}";
}
