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
}

/// <summary>A parameter of a resolver.</summary>
/// <param name="Clr">The fully qualified .NET type; of one parent for a batch resolver's parents.</param>
internal sealed record ParameterModel(ParameterKind Kind, string Name, string Clr)
{
    /// <summary>An argument's position in the field's definition; the position of <c>first</c> for paging.</summary>
    public int ArgumentIndex { get; init; }

    /// <summary>For an argument that is a field of the argument <c>input</c>: the field's name.</summary>
    public string? InputField { get; init; }

    /// <summary>An argument's type.</summary>
    public TypeModel? Type { get; init; }

    public int DefaultPageSize { get; init; }

    public int MaxPageSize { get; init; }
}
