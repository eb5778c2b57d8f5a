namespace GraphQL;

/// <summary>Names the class that the source generator makes of the assembly's types.</summary>
/// <param name="name">The class's name; without the attribute it is the assembly name's last part with <c>Types</c> behind.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ModuleAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
