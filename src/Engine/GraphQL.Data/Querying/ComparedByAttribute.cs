namespace GraphQL.Data;

/// <summary>
/// Lets <c>where</c> and <c>order</c> name a field that a resolver answers: they compare by a property of the object in its stead. Without it
/// such a field is in neither, because comparing would call the resolver for every item of a list.
/// </summary>
/// <param name="property">The property of the type that the resolver extends: use <c>nameof</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ComparedByAttribute(string property) : Attribute
{
    /// <summary>The property's .NET name.</summary>
    public string Property { get; } = property;
}
