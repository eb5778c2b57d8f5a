namespace GraphQL.Generators.Models;

/// <summary>What a type of the schema is.</summary>
internal enum SchemaTypeKind
{
    Scalar,
    Enum,
    Object,
    Interface,
    Union,
    Input,
    List,
}

/// <summary>The .NET type behind a scalar: decides how it is written and read.</summary>
internal enum ClrScalar
{
    None,
    String,
    Boolean,
    Byte,
    Int16,
    Int32,
    Int64,
    Single,
    Double,
    Decimal,
    Guid,
    DateOnly,
    TimeOnly,
    DateTime,
    DateTimeOffset,
    Uri,
    Json,
    File,
}

/// <summary>A type at one place: of a field, an argument, an input field or a list's items.</summary>
/// <param name="Kind">What the type is in the schema.</param>
/// <param name="Name">Its name in the schema; empty for a list.</param>
/// <param name="Clr">Its fully qualified .NET name, without the outermost <c>?</c>.</param>
/// <param name="IsNullable">Whether null is a value of it in the schema.</param>
internal sealed record TypeModel(SchemaTypeKind Kind, string Name, string Clr, bool IsNullable)
{
    /// <summary>True where null is a value of it in .NET.</summary>
    public bool IsClrNullable { get; init; }

    public bool IsValueType { get; init; }

    public ClrScalar Scalar { get; init; }

    /// <summary>A list's items.</summary>
    public TypeModel? Item { get; init; }

    /// <summary>True where the list is a <c>List&lt;T&gt;</c> and not satisfied by an array.</summary>
    public bool IsMutableList { get; init; }

    /// <summary>True where the .NET value is an <c>Optional&lt;T&gt;</c> of this type.</summary>
    public bool IsOptional { get; init; }

    public bool IsLeaf => Kind is SchemaTypeKind.Scalar or SchemaTypeKind.Enum;

    /// <summary>The .NET name with the outermost <c>?</c> where there is one.</summary>
    public string ClrWithNullability => IsClrNullable ? Clr + "?" : Clr;

    /// <summary>The whole type as <c>[GraphQLType]</c> gives it.</summary>
    public string? Override { get; init; }

    /// <summary>The type as SDL writes it.</summary>
    public string Sdl => Override ?? (Item is null ? Name : $"[{Item.Sdl}]") + (IsNullable ? "" : "!");
}
