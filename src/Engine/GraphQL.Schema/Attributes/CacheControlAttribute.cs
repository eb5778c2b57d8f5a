namespace GraphQL;

/// <summary>
/// For how long an answer may be kept that has this field, or an object of this type, and for whom (<c>@cacheControl</c>, as Apollo Server and
/// HotChocolate name it). The strictest hint of an operation's fields is that of its answer. Without a hint the fields of the query root and those
/// that fetch objects let nothing be kept; the others are as old as what they belong to.
/// </summary>
[Directive("cacheControl")]
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Property | AttributeTargets.Method, Inherited = false)]
public sealed class CacheControlAttribute : Attribute
{
    /// <summary>A hint without a time of its own: for <see cref="Scope"/> or <see cref="InheritMaxAge"/> alone.</summary>
    public CacheControlAttribute()
    {
    }

    /// <summary>A hint with a time.</summary>
    /// <param name="maxAge">Seconds; 0 for not at all.</param>
    public CacheControlAttribute(int maxAge) => MaxAge = maxAge;

    /// <summary>For how many seconds; 0 for not at all.</summary>
    public int MaxAge { get; }

    /// <summary>Who may be given the kept answer.</summary><value>Left out, everybody, unless something else of the operation says otherwise.</value>
    public CacheControlScope Scope { get; init; }

    /// <summary>True where the value is as old as what it belongs to, although it is an object that is fetched.</summary>
    public bool InheritMaxAge { get; init; }
}

/// <summary>Whom a kept answer may be given to.</summary>
public enum CacheControlScope
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>Only who has asked for it.</summary>
    Private,
}
