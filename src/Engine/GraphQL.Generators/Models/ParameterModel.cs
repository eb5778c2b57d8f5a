namespace GraphQL.Generators.Models;

/// <summary>What a resolver's parameter receives.</summary>
internal enum ParameterKind
{
    Parent,
    Argument,
    Service,
    CancellationToken,
    SelectedFields,
    Paging,
    Query,
    IsSelected,
    GlobalState,
    User,
    EventMessage,
}

/// <summary>A parameter of a resolver.</summary>
/// <param name="Clr">The fully qualified .NET type; of one parent for a batch resolver's parents.</param>
internal sealed record ParameterModel(ParameterKind Kind, string Name, string Clr)
{
    /// <summary>An argument's position in the field's definition; the position of <c>first</c> for paging.</summary>
    public int ArgumentIndex { get; init; }

    /// <summary>For an argument that is a field of the argument <c>input</c>: the field's name.</summary>
    public string? InputField { get; init; }

    /// <summary>For an argument that a gateway's reference holds: the fields that lead to it, joined by dots.</summary>
    public string? Path { get; init; }

    /// <summary>An argument's type; of an item where the argument is that of all references.</summary>
    public TypeModel? Type { get; init; }

    /// <summary>The name of a global state.</summary>
    public string? StateName { get; init; }

    /// <summary>True where the parameter may be without a value.</summary>
    public bool IsOptional { get; init; }

    public int DefaultPageSize { get; init; }

    public int MaxPageSize { get; init; }

    /// <summary>What a query context is made of.</summary>
    public QueryModel? Query { get; init; }

    /// <summary>The fields of which one has to be selected.</summary>
    public EquatableArray<string> FieldNames { get; init; }
}

/// <summary>What a query context is made of.</summary>
/// <param name="Filter">How <c>where</c> is read; null without it.</param>
/// <param name="Sort">How <c>order</c> is read; null without it.</param>
/// <param name="IsConnection">True where the items stand in a connection.</param>
internal sealed record QueryModel(QueryFilterModel? Filter, QuerySortModel? Sort, bool IsConnection);

/// <summary>How <c>where</c> is read.</summary>
/// <param name="Type">The name of the filter type.</param>
internal sealed record QueryFilterModel(string Type, int ArgumentIndex, int MaxDepth, int MaxOperations, int MaxListItems);

/// <summary>How <c>order</c> is read.</summary>
/// <param name="Type">The name of the sort type.</param>
internal sealed record QuerySortModel(string Type, int ArgumentIndex, int MaxKeys, int MaxDepth);
