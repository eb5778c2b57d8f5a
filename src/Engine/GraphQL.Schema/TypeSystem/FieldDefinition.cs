using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>A field of an object or an interface.</summary>
public sealed class FieldDefinition(string name, GraphQLType type, IReadOnlyList<InputValueDefinition> arguments)
{
    private readonly FrozenDictionary<string, InputValueDefinition> _arguments =
        arguments.ToFrozenDictionary(a => a.Name, StringComparer.Ordinal);

    public string Name { get; } = name;

    public string? Description { get; internal init; }

    public GraphQLType Type { get; } = type;

    /// <summary>The arguments in source order.</summary>
    public IReadOnlyList<InputValueDefinition> Arguments { get; } = arguments;

    /// <summary>Why not to use the field any more; null where it is not deprecated.</summary>
    public string? DeprecationReason { get; internal init; }

    public IReadOnlyList<DirectiveNode> Directives { get; internal init; } = [];

    /// <summary>The type that declares the field; null only for the meta fields.</summary>
    public ComplexType? DeclaringType { get; internal set; }

    /// <summary>The field's schema coordinate, <c>Type.field</c>.</summary>
    public string Coordinate => DeclaringType is null ? Name : $"{DeclaringType.Name}.{Name}";

    public bool TryGetArgument(string name, [NotNullWhen(true)] out InputValueDefinition? argument) =>
        _arguments.TryGetValue(name, out argument);

    public override string ToString() => Coordinate;
}

/// <summary>An argument of a field or a directive, or a field of an input object.</summary>
public sealed class InputValueDefinition(string name, GraphQLType type)
{
    public string Name { get; } = name;

    public string? Description { get; internal init; }

    public GraphQLType Type { get; } = type;

    /// <summary>The default as written; null where there is none (<c>= null</c> is a <see cref="NullValueNode"/>).</summary>
    public IValueNode? DefaultValue { get; internal init; }

    /// <summary>The default, coerced once; meaningful where <see cref="DefaultValue"/> is not null.</summary>
    public object? CoercedDefaultValue { get; internal set; }

    /// <summary>Why not to use the value any more; null where it is not deprecated.</summary>
    public string? DeprecationReason { get; internal init; }

    public IReadOnlyList<DirectiveNode> Directives { get; internal init; } = [];

    /// <summary>Non-null without a default: leaving it out is an error.</summary>
    public bool IsRequired => Type is NonNullType && DefaultValue is null;

    public override string ToString() => $"{Name}: {Type}";
}
