namespace GraphQL;

/// <summary>
/// Names a type, field, argument, enum value or input field other than by convention. On a generic type <c>{0}</c> stands for the name of
/// the type argument: <c>{0}Connection</c>.
/// </summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
