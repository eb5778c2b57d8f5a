namespace GraphQL.Federation;

/// <summary>
/// Names what the router may drop from its cache when this changes (Apollo Federation 2.12: <c>@cacheTag</c>).
/// </summary>
/// <param name="format">
/// A text with values of arguments on a root field, <c>employee-{$args.id}</c>, and of a key that all keys have on an entity,
/// <c>employee-{$key.id}</c>.
/// </param>
[Directive("cacheTag")]
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class CacheTagAttribute(string format) : Attribute
{
    public string Format { get; } = format;
}
