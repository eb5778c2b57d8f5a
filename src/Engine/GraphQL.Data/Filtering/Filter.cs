using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace GraphQL.Data;

/// <summary>
/// A condition on items, as a tree: what a client gave as <c>where</c>. Immutable. An integration looks at the tree to ask its source for
/// less, and <see cref="Matches"/> decides about what the source returned. The node types are <see cref="AllOf{T}"/>,
/// <see cref="AnyOf{T}"/>, <see cref="ValueFilter{T}"/>, <see cref="ObjectFilter{T,TChild}"/>, <see cref="NullFilter{T}"/> and
/// <see cref="ListFilter{T,TItem}"/>; there are no others.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
public abstract class Filter<T>
{
    private protected Filter()
    {
    }

    /// <summary>The filter that every item passes.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "There is one for each type of items.")]
    public static Filter<T> Everything { get; } = new AllOf<T>([]);

    /// <summary>True where every item passes because nothing is asked for.</summary>
    public bool IsEverything => this is AllOf<T> { Filters.Count: 0 };

    /// <summary>The conditions that an item must fulfil one and all: those of nested <c>and</c>s in one list.</summary>
    public IEnumerable<Filter<T>> Conditions => this is AllOf<T> all ? all.Filters.SelectMany(f => f.Conditions) : [this];

    /// <summary>The .NET properties of <typeparamref name="T"/> that the filter reads: what a source must fill in, selected or not.</summary>
    public IReadOnlySet<string> Properties
    {
        get
        {
            var properties = new HashSet<string>(StringComparer.Ordinal);
            AddProperties(properties);
            return properties;
        }
    }

    /// <summary>Whether an item passes.</summary>
    public abstract bool Matches(T item);

    /// <summary>What is left to be checked where some of <see cref="Conditions"/> hold already.</summary>
    public Filter<T> Without(Predicate<Filter<T>> isFulfilled) => Join([.. Conditions.Where(c => !isFulfilled(c))]);

    /// <summary>
    /// Takes out the values that a property must have one of: <c>eq</c> and <c>in</c>, where an item cannot pass without them. Several of
    /// them leave the values that they have in common.
    /// </summary>
    /// <param name="property">The property of <typeparamref name="T"/>: use <c>nameof</c>.</param>
    /// <param name="values">The values, each once; none where nothing can pass.</param>
    /// <param name="rest">The filter without what was taken out.</param>
    /// <returns>False where the filter does not demand certain values, or null among them.</returns>
    public bool TryTake<TValue>(string property, [NotNullWhen(true)] out IReadOnlyList<TValue>? values, out Filter<T> rest)
        where TValue : notnull
    {
        var taken = Conditions.OfType<ValueFilter<T>>().Where(c => c.Demands(property)).ToList();
        rest = Without(condition => condition is ValueFilter<T> value && taken.Contains(value));
        values = taken.Count == 0
            ? null
            : [.. taken.Select(c => c.Operands.Cast<TValue>()).Aggregate((common, next) => common.Intersect(next)).Distinct()];
        return values is not null;
    }

    /// <summary>The tree without values, which may be personal data.</summary>
    public sealed override string ToString()
    {
        var text = new StringBuilder();
        Write(text, withValues: false);
        return text.ToString();
    }

    internal static Filter<T> Join(IReadOnlyList<Filter<T>> filters) => filters.Count == 1 ? filters[0] : new AllOf<T>(filters);

    /// <summary>Writes the tree so that different ones have different texts.</summary>
    internal abstract void Write(StringBuilder text, bool withValues);

    internal abstract void AddProperties(HashSet<string> properties);
}
