namespace GraphQL;

/// <summary>
/// Only callers who satisfy this may have the field, or an object of the type: on a type it holds for every field that returns it, on the
/// class of a root type for every field of that class. On a parameter, or a property of an input object, it holds where that is given, for the
/// field that it is given to. Without <see cref="Policy"/> and <see cref="Roles"/> it asks for the default policy, a caller who is known. Several
/// hold all together. A refused field is null with the error <c>UNAUTHENTICATED</c> or <c>FORBIDDEN</c>; its resolver does not run.
/// </summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface
    | AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter,
    AllowMultiple = true,
    Inherited = false)]
public sealed class AuthorizeAttribute : Attribute
{
    public AuthorizeAttribute()
    {
    }

    public AuthorizeAttribute(string policy) => Policy = policy;

    /// <summary>The name of a policy; null for none beside <see cref="Roles"/>.</summary>
    public string? Policy { get; init; }

    /// <summary>Roles of which the caller must have one; empty for any.</summary>
    public string[] Roles { get; init; } = [];
}

/// <summary>
/// Whatever carries a tag in this assembly's types asks for a policy, as if <see cref="AuthorizeAttribute"/> stood beside each
/// <see cref="TagAttribute"/> of the name: what a tag says about data then also says who may have it. May be repeated.
/// </summary>
/// <param name="tag">The tag's name.</param>
/// <param name="policy">The name of the policy.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class AuthorizeTagAttribute(string tag, string policy) : Attribute
{
    /// <summary>The tag's name.</summary>
    public string Tag { get; } = tag;

    /// <summary>The name of the policy.</summary>
    public string Policy { get; } = policy;
}

/// <summary>Anybody may have the field, whatever is asked for on its class or on the type that it returns.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method, Inherited = false)]
public sealed class AllowAnonymousAttribute : Attribute;
