namespace Personio.Client.Authentication;

/// <summary>What a token endpoint handed out.</summary>
internal readonly record struct FetchedToken(string Token, TimeSpan Lifetime, string? Scope = null)
{
    public override string ToString() => $"token (not shown) for {Lifetime}";
}
