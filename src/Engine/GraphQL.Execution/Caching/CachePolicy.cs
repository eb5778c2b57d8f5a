namespace GraphQL.Execution;

/// <summary>For how long an answer may be kept, and for whom. Immutable.</summary>
public sealed class CachePolicy
{
    /// <summary>Says how an answer may be kept.</summary>
    /// <param name="maxAge">Seconds; 0 for not at all.</param>
    public CachePolicy(int maxAge, CacheControlScope scope)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxAge);
        (MaxAge, Scope) = (maxAge, scope);
        HeaderValue = maxAge == 0 ? "no-store" : scope == CacheControlScope.Private ? $"max-age={maxAge}, private" : $"max-age={maxAge}, public";
    }

    /// <summary>Not to be kept.</summary>
    public static CachePolicy None { get; } = new(0, CacheControlScope.Private);

    /// <summary>What nobody has said anything about: the start of what is restricted.</summary>
    internal static CachePolicy Unsaid { get; } = new(int.MaxValue, CacheControlScope.Public);

    /// <summary>Whether the answer may be kept at all.</summary>
    public bool IsCacheable => MaxAge > 0 && MaxAge != Unsaid.MaxAge;

    /// <summary>For how many seconds; 0 for not at all.</summary>
    public int MaxAge { get; }

    /// <summary>For whom.</summary>
    public CacheControlScope Scope { get; }

    /// <summary>What the HTTP header <c>Cache-Control</c> says of it.</summary>
    public string HeaderValue { get; }

    /// <summary>What holds where both hold: the shorter time, and private where one is.</summary>
    public CachePolicy Restrict(CachePolicy other)
    {
        var maxAge = Math.Min(MaxAge, other.MaxAge);
        var scope = Scope == CacheControlScope.Private ? Scope : other.Scope;
        return (maxAge, scope) == (MaxAge, Scope) ? this
            : (maxAge, scope) == (other.MaxAge, other.Scope) ? other
            : new CachePolicy(maxAge, scope);
    }

    public override string ToString() => HeaderValue;
}
