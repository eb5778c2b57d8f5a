namespace Personio.Subgraph.Access;

/// <summary>Where callers show who they are: <c>X-API-Key</c>, or <c>Authorization: Bearer</c> (RFC 6750, §2.1) with a key or a token.</summary>
internal static class Credentials
{
    public const string KeyHeader = "X-API-Key";

    private const string Bearer = "Bearer ";

    /// <summary>What an <c>Authorization</c> header bears; null where it bears nothing.</summary>
    public static string? BearerOf(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? header[Bearer.Length..].Trim()
            : null;

    /// <summary>Whether a request shows anything at all.</summary>
    public static bool AreShown(HttpRequest request) => request.Headers.ContainsKey(KeyHeader) || request.Headers.Authorization.Count > 0;

    /// <summary>Whether it may be a token: three parts between dots (RFC 7515, §7.1), which no key has.</summary>
    public static bool IsToken(string bearer) => bearer.AsSpan().Count('.') == 2;
}
