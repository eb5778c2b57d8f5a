using GraphQL.Execution;

namespace GraphQL.Data;

/// <summary>
/// What a client wants of a list: which items, in which order, and which of their fields. A resolver receives it as a parameter, pushes
/// down what its source can do, and has <see cref="Connections"/> do the rest.
/// </summary>
/// <typeparam name="T">The type of the list's items.</typeparam>
public sealed record QueryContext<T>
{
    /// <summary>Which items; everything where the field has no <c>[UseFiltering]</c>.</summary>
    public Filter<T> Filter { get; init; } = Filter<T>.Everything;

    /// <summary>In which order; the source's own where the field has no <c>[UseSorting]</c>.</summary>
    public Sort<T> Sort { get; init; } = Sort<T>.None;

    /// <summary>The fields selected of the items; those of a connection are selected in <c>nodes</c> or <c>edges.node</c>.</summary>
    public SelectedFields Fields { get; init; } = SelectedFields.None;

    /// <summary>The fields selected of what the resolver returns: of a connection <c>totalCount</c>, <c>nodes</c> and so on.</summary>
    public SelectedFields ResultFields { get; init; } = SelectedFields.None;

    /// <summary>True where the list is wanted as the source has it.</summary>
    public bool IsWhole => Filter.IsEverything && Sort.IsNone;

    /// <summary>The .NET properties of <typeparamref name="T"/> that filter and order read, selected or not.</summary>
    public IReadOnlySet<string> Properties => new HashSet<string>(Filter.Properties.Concat(Sort.Properties), StringComparer.Ordinal);

    /// <summary>The items that pass, in order.</summary>
    public IReadOnlyList<T> Apply(IEnumerable<T> items) => Sort.Apply(items.Where(Filter.Matches));

    /// <summary>Takes the fields of a connection's items from those of the connection.</summary>
    public QueryContext<T> OfConnection() => this with
    {
        Fields = ResultFields.Of("nodes").Union(ResultFields.Of("edges").Of("node")),
    };

    /// <summary>The shape without values, which may be personal data.</summary>
    public override string ToString() => $"{Filter} {Sort}";
}
