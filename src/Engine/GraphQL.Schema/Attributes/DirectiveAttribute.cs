namespace GraphQL;

/// <summary>
/// Makes an attribute stand for a directive: what carries the attribute carries the directive in the schema. The attribute's constructor
/// parameters and the properties that are set are the directive's arguments, in camel case; null is left out. The directive's definition
/// comes from elsewhere.
/// </summary>
/// <param name="name">The directive's name, without <c>@</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DirectiveAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    /// <summary>
    /// An argument that is a list of lists: however often an element has the attribute, it has the directive once, with this argument for all of
    /// them.
    /// </summary>
    /// <value>The default is null: each use of the attribute is a use of the directive.</value>
    public string? ListArgument { get; init; }
}
