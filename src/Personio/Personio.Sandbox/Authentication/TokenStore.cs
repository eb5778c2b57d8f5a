using System.Security.Cryptography;

namespace Personio.Sandbox.Authentication;

internal enum ApiGeneration
{
    V1,
    V2,
}

internal enum TokenState
{
    Unknown,
    Valid,

    /// <summary>A one-time token that has been used.</summary>
    Spent,
}

internal sealed record IssuedToken(string Value, ApiGeneration Generation, DateTimeOffset Expires, IReadOnlySet<string> Scopes);

/// <summary>The tokens in circulation. An expired or revoked one is forgotten and cannot be told from one that never was.</summary>
internal sealed class TokenStore(SandboxOptions options)
{
    /// <summary>More than a day of the token endpoint's documented rate; the oldest goes first.</summary>
    private const int MaxTokens = 250_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, IssuedToken> _tokens = new(StringComparer.Ordinal);
    private readonly HashSet<string> _spent = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private IssuedToken? _shared;

    /// <summary>The v1 token of the credential: the same one for as long as it lives (Personio v1: authentication).</summary>
    public IssuedToken IssueShared()
    {
        lock (_lock)
        {
            if (options.Strictness.OneTimeTokens)
            {
                return Issue(ApiGeneration.V1, options.Scopes);
            }

            if (_shared is null || !IsAlive(_shared))
            {
                _shared = Issue(ApiGeneration.V1, options.Scopes);
            }

            return _shared;
        }
    }

    /// <summary>A new v2 token with the given rights.</summary>
    public IssuedToken IssueV2(IReadOnlyCollection<string> scopes)
    {
        lock (_lock)
        {
            return Issue(ApiGeneration.V2, scopes);
        }
    }

    /// <summary>Looks a token up and, where tokens work once, uses it up.</summary>
    public TokenState TryUse(string value, ApiGeneration generation, out IssuedToken? token)
    {
        lock (_lock)
        {
            if (_spent.Contains(value))
            {
                token = null;
                return TokenState.Spent;
            }

            if (!_tokens.TryGetValue(value, out token) || !Opens(token, generation))
            {
                return TokenState.Unknown;
            }

            if (options.Strictness.OneTimeTokens && token.Generation == ApiGeneration.V1)
            {
                _tokens.Remove(value);
                _spent.Add(value);
            }

            return TokenState.Valid;
        }
    }

    public void Revoke(string value)
    {
        lock (_lock)
        {
            _tokens.Remove(value);
            if (string.Equals(_shared?.Value, value, StringComparison.Ordinal))
            {
                _shared = null;
            }
        }
    }

    public void RevokeAll()
    {
        lock (_lock)
        {
            _tokens.Clear();
            _spent.Clear();
            _order.Clear();
            _shared = null;
        }
    }

    private IssuedToken Issue(ApiGeneration generation, IReadOnlyCollection<string> scopes)
    {
        var value = "papi-" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(48)).Replace('+', '-').Replace('/', '_');
        var expires = options.TimeProvider.GetUtcNow() + options.TokenLifetime;
        var token = new IssuedToken(value, generation, expires, scopes.ToHashSet(StringComparer.Ordinal));
        _tokens[value] = token;
        _order.Enqueue(value);
        while (_order.Count > MaxTokens)
        {
            var oldest = _order.Dequeue();
            _tokens.Remove(oldest);
            _spent.Remove(oldest);
        }

        return token;
    }

    /// <summary>A v2 token opens v1 too: clients read balances with it, which only v1 has.</summary>
    private bool Opens(IssuedToken token, ApiGeneration generation) => IsAlive(token)
        && (token.Generation == generation || generation == ApiGeneration.V1 || options.Strictness.V1TokensOpenV2);

    private bool IsAlive(IssuedToken token) => options.TimeProvider.GetUtcNow() < token.Expires && _tokens.ContainsKey(token.Value);
}
