using System.Text;

namespace GraphQL.Data;

/// <summary>Passes items whose object, behind a field, is there and passes a filter of its own.</summary>
public sealed class ObjectFilter<T, TChild> : Filter<T>
    where TChild : class
{
    private readonly Func<T, TChild?> _read;

    internal ObjectFilter(FilterField<T> field, Func<T, TChild?> read, Filter<TChild> filter)
    {
        Field = field;
        Filter = filter;
        _read = read;
    }

    /// <summary>The field that the condition is on.</summary>
    public FilterField<T> Field { get; }

    /// <summary>What the object has to be like.</summary>
    public Filter<TChild> Filter { get; }

    /// <inheritdoc/>
    public override bool Matches(T item) => _read(item) is { } child && Filter.Matches(child);

    internal override void Write(StringBuilder text, bool withValues)
    {
        text.Append(Field.Name).Append('.');
        Filter.Write(text, withValues);
    }

    internal override void AddProperties(HashSet<string> properties) => properties.Add(Field.Property);
}

/// <summary>Passes items whose object, behind a field, is missing: a field that the client set to null.</summary>
public sealed class NullFilter<T> : Filter<T>
{
    private readonly Func<T, object?> _read;

    internal NullFilter(FilterField<T> field, Func<T, object?> read)
    {
        Field = field;
        _read = read;
    }

    /// <summary>The field that the condition is on.</summary>
    public FilterField<T> Field { get; }

    /// <inheritdoc/>
    public override bool Matches(T item) => _read(item) is null;

    internal override void Write(StringBuilder text, bool withValues) => text.Append(Field.Name).Append(" is null");

    internal override void AddProperties(HashSet<string> properties) => properties.Add(Field.Property);
}

/// <summary>How many items of a list must pass.</summary>
public enum ListQuantifier
{
    /// <summary><c>some</c>: at least one.</summary>
    Some,

    /// <summary><c>all</c>: each; true for a list without items.</summary>
    All,

    /// <summary><c>none</c>: not one.</summary>
    None,
}

/// <summary>Passes items by the items of a list behind a field. A missing list is one without items.</summary>
public sealed class ListFilter<T, TItem> : Filter<T>
{
    private readonly Func<T, IEnumerable<TItem>?> _read;

    internal ListFilter(FilterField<T> field, Func<T, IEnumerable<TItem>?> read, ListQuantifier quantifier, Filter<TItem> filter)
    {
        Field = field;
        Quantifier = quantifier;
        Filter = filter;
        _read = read;
    }

    /// <summary>The field that the condition is on.</summary>
    public FilterField<T> Field { get; }

    /// <summary>How many of the list's items must pass <see cref="Filter"/>.</summary>
    public ListQuantifier Quantifier { get; }

    /// <summary>What the list's items have to be like; everything for <c>any</c>.</summary>
    public Filter<TItem> Filter { get; }

    /// <inheritdoc/>
    public override bool Matches(T item)
    {
        var items = _read(item) ?? [];
        return Quantifier switch
        {
            ListQuantifier.Some => items.Any(Filter.Matches),
            ListQuantifier.All => items.All(Filter.Matches),
            _ => !items.Any(Filter.Matches),
        };
    }

    internal override void Write(StringBuilder text, bool withValues)
    {
        text.Append(Field.Name).Append(' ').Append(Quantifier).Append(' ');
        Filter.Write(text, withValues);
    }

    internal override void AddProperties(HashSet<string> properties) => properties.Add(Field.Property);
}
