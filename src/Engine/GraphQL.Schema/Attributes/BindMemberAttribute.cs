namespace GraphQL;

/// <summary>The resolver takes the place of a property of the type that it extends, whatever the two are named.</summary>
/// <param name="name">The property's .NET name: use <c>nameof</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BindMemberAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
