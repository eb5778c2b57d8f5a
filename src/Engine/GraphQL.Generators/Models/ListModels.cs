namespace GraphQL.Generators.Models;

/// <summary>An input type that filters are written in, beside <c>and</c> and <c>or</c>.</summary>
/// <param name="Name">The name in the schema.</param>
/// <param name="Clr">The .NET type of the items.</param>
/// <param name="Of">The name of the type in the schema whose objects are filtered.</param>
internal sealed record FilterTypeModel(string Name, string Clr, string Of, EquatableArray<FilterFieldModel> Fields)
{
    /// <summary>The object types whose fields of the same names are compared.</summary>
    public EquatableArray<string> Compares { get; init; } = EquatableArray<string>.Empty;
}

/// <summary>A field that filters compare.</summary>
/// <param name="Property">The .NET property.</param>
/// <param name="Input">The input type that the comparison is written in.</param>
internal sealed record FilterFieldModel(string Name, string Property, string Input, bool IsList, EquatableArray<string> Directives)
{
    /// <summary>A leaf, or the items of a list of leaves; null where it is an object.</summary>
    public TypeModel? Leaf { get; init; }

    /// <summary>The .NET type of an object, or of the items of a list of objects.</summary>
    public string ObjectClr { get; init; } = "";

    /// <summary>The filter type of an object, or of the items of a list of objects.</summary>
    public string ObjectFilter { get; init; } = "";
}

/// <summary>An input type that orders are written in.</summary>
/// <param name="Name">The name in the schema.</param>
/// <param name="Clr">The .NET type of the items.</param>
/// <param name="Of">The name of the type in the schema whose objects are ordered.</param>
/// <param name="Identity">The field that no two items share; null without one.</param>
internal sealed record SortTypeModel(string Name, string Clr, string Of, string? Identity, EquatableArray<SortFieldModel> Fields)
{
    /// <summary>The object types whose fields of the same names are compared.</summary>
    public EquatableArray<string> Compares { get; init; } = EquatableArray<string>.Empty;
}

/// <summary>A field that orders compare.</summary>
/// <param name="Property">The .NET property.</param>
internal sealed record SortFieldModel(string Name, string Property, EquatableArray<string> Directives)
{
    /// <summary>A leaf; null where it is an object.</summary>
    public TypeModel? Leaf { get; init; }

    /// <summary>The .NET type of an object.</summary>
    public string ObjectClr { get; init; } = "";

    /// <summary>The sort type of an object.</summary>
    public string ObjectSort { get; init; } = "";
}
