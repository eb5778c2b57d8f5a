using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace GraphQL.Schema;

/// <summary>An object or an interface: a type with output fields.</summary>
public abstract class ComplexType(string name) : NamedType(name)
{
    private FrozenDictionary<string, FieldDefinition> _byName = FrozenDictionary<string, FieldDefinition>.Empty;

    /// <summary>The fields in source order, without <c>__typename</c> and the other introspection fields.</summary>
    public IReadOnlyList<FieldDefinition> Fields
    {
        get;
        internal set
        {
            field = value;
            _byName = value.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);
        }
    } = [];

    /// <summary>The interfaces the type declares, in source order.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; internal set; } = [];

    public bool TryGetField(string name, [NotNullWhen(true)] out FieldDefinition? field) => _byName.TryGetValue(name, out field);

    /// <summary>True where the type declares the interface, directly or by another one.</summary>
    public bool Implements(InterfaceType type) => Interfaces.Contains(type);
}

/// <summary>An object type.</summary>
public sealed class ObjectType(string name) : ComplexType(name)
{
    public override TypeKind Kind => TypeKind.Object;
}

/// <summary>An interface type.</summary>
public sealed class InterfaceType(string name) : ComplexType(name)
{
    public override TypeKind Kind => TypeKind.Interface;
}

/// <summary>A union of object types.</summary>
public sealed class UnionType(string name) : NamedType(name)
{
    public override TypeKind Kind => TypeKind.Union;

    /// <summary>The members in source order.</summary>
    public IReadOnlyList<ObjectType> Types { get; internal set; } = [];
}
