namespace GraphQL.Federation;

/// <summary>
/// A directive of our own stays in the graph that gateways put together (Apollo Federation 2.1: <c>@composeDirective</c>). It needs a
/// <see cref="LinkAttribute"/> that imports it.
/// </summary>
/// <param name="name">The directive with its <c>@</c>: <c>@custom</c>.</param>
[Directive("composeDirective")]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ComposeDirectiveAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>Links the schema to a specification of directives and types (<c>@link</c>). That of federation itself is linked without it.</summary>
/// <param name="url">The specification with its name and version at the end: <c>https://specs.example/custom/v1.0</c>.</param>
[Directive("link")]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class LinkAttribute(string url) : Attribute
{
    public string Url { get; } = url;

    /// <summary>What of it this schema uses by its plain name, directives with their <c>@</c>.</summary>
    public string[] Import { get; init; } = [];

    /// <summary>The name that what is not imported has in front; null for the specification's own.</summary>
    public string? As { get; init; }
}
