namespace GraphQL.Language;

/// <summary>A literal or a variable.</summary>
public interface IValueNode
{
    SyntaxKind Kind { get; }

    Location Location { get; }
}

/// <summary><c>$name</c>.</summary>
public sealed class VariableNode(NameNode name, Location location = default)
    : SyntaxNode(SyntaxKind.Variable, location), IValueNode
{
    public NameNode Name { get; } = name;
}

/// <summary>A whole number of any size, as written.</summary>
public sealed class IntValueNode(string value, Location location = default)
    : SyntaxNode(SyntaxKind.IntValue, location), IValueNode
{
    public string Value { get; } = value;
}

/// <summary>A number with a fraction or an exponent, as written.</summary>
public sealed class FloatValueNode(string value, Location location = default)
    : SyntaxNode(SyntaxKind.FloatValue, location), IValueNode
{
    public string Value { get; } = value;
}

/// <summary>A string, its escapes resolved; a block string's common indentation is removed.</summary>
public sealed class StringValueNode(string value, bool block = false, Location location = default)
    : SyntaxNode(SyntaxKind.StringValue, location), IValueNode
{
    public string Value { get; } = value;

    /// <summary>Written between triple quotes.</summary>
    public bool Block { get; } = block;
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed class BooleanValueNode(bool value, Location location = default)
    : SyntaxNode(SyntaxKind.BooleanValue, location), IValueNode
{
    public bool Value { get; } = value;
}

/// <summary><c>null</c>.</summary>
public sealed class NullValueNode(Location location = default) : SyntaxNode(SyntaxKind.NullValue, location), IValueNode
{
    /// <summary>A <c>null</c> that comes from no source.</summary>
    public static NullValueNode Default { get; } = new();
}

/// <summary>A bare name other than <c>true</c>, <c>false</c> and <c>null</c>.</summary>
public sealed class EnumValueNode(string value, Location location = default)
    : SyntaxNode(SyntaxKind.EnumValue, location), IValueNode
{
    public string Value { get; } = value;
}

/// <summary><c>[value, …]</c>.</summary>
public sealed class ListValueNode(IReadOnlyList<IValueNode> items, Location location = default)
    : SyntaxNode(SyntaxKind.ListValue, location), IValueNode
{
    public IReadOnlyList<IValueNode> Items { get; } = items;
}

/// <summary><c>{ name: value, … }</c>.</summary>
public sealed class ObjectValueNode(IReadOnlyList<ObjectFieldNode> fields, Location location = default)
    : SyntaxNode(SyntaxKind.ObjectValue, location), IValueNode
{
    public IReadOnlyList<ObjectFieldNode> Fields { get; } = fields;
}

/// <summary><c>name: value</c> in an object literal.</summary>
public sealed class ObjectFieldNode(NameNode name, IValueNode value, Location location = default)
    : SyntaxNode(SyntaxKind.ObjectField, location)
{
    public NameNode Name { get; } = name;

    public IValueNode Value { get; } = value;
}
