using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>A scalar type and how its values are read and written.</summary>
public sealed class ScalarType(string name, ScalarCoercion coercion) : NamedType(name)
{
    public override TypeKind Kind => TypeKind.Scalar;

    /// <summary>Where the scalar's format is specified (<c>@specifiedBy</c>).</summary>
    public string? SpecifiedByUrl { get; internal set; }

    public ScalarCoercion Coercion { get; } = coercion;
}

/// <summary>An enum type.</summary>
public sealed class EnumType(string name) : NamedType(name)
{
    private FrozenDictionary<string, EnumValueDefinition> _byName = FrozenDictionary<string, EnumValueDefinition>.Empty;

    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>The values in source order.</summary>
    public IReadOnlyList<EnumValueDefinition> Values
    {
        get;
        internal set
        {
            field = value;
            _byName = value.ToFrozenDictionary(v => v.Name, StringComparer.Ordinal);
        }
    } = [];

    public bool TryGetValue(string name, [NotNullWhen(true)] out EnumValueDefinition? value) => _byName.TryGetValue(name, out value);
}

/// <summary>One value of an enum.</summary>
public sealed class EnumValueDefinition(string name)
{
    public string Name { get; } = name;

    public string? Description { get; internal init; }

    /// <summary>Why not to use the value any more; null where it is not deprecated.</summary>
    public string? DeprecationReason { get; internal init; }

    public IReadOnlyList<DirectiveNode> Directives { get; internal init; } = [];

    public override string ToString() => Name;
}

/// <summary>An input object type.</summary>
public sealed class InputObjectType(string name) : NamedType(name)
{
    private FrozenDictionary<string, InputValueDefinition> _byName = FrozenDictionary<string, InputValueDefinition>.Empty;

    public override TypeKind Kind => TypeKind.InputObject;

    /// <summary>True where exactly one field must be given (<c>@oneOf</c>).</summary>
    public bool IsOneOf { get; internal set; }

    /// <summary>The fields in source order.</summary>
    public IReadOnlyList<InputValueDefinition> Fields
    {
        get;
        internal set
        {
            field = value;
            _byName = value.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);
        }
    } = [];

    public bool TryGetField(string name, [NotNullWhen(true)] out InputValueDefinition? field) => _byName.TryGetValue(name, out field);
}
