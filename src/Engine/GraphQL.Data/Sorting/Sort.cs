using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace GraphQL.Data;

/// <summary>One field to order by.</summary>
/// <param name="Field">The field.</param>
/// <param name="Direction">Which end comes first.</param>
public sealed record SortKey<T>(SortField<T> Field, SortDirection Direction)
{
    internal int Compare(T left, T right) => Direction == SortDirection.Ascending ? Field.Compare(left, right) : Field.Compare(right, left);
}

/// <summary>
/// An order of items: what a client gave as <c>order</c>. Immutable. Items that are equal by all <see cref="Keys"/> are ordered by
/// <see cref="Identity"/>; where the type has none, they stay as the source gave them.
/// </summary>
public sealed class Sort<T> : IComparer<T>
{
    // An array, which is gone through without an enumerator: thousands of items are compared tens of thousands of times.
    private readonly SortKey<T>[] _places;

    internal Sort(IReadOnlyList<SortKey<T>> keys, SortField<T>? identity)
    {
        Keys = keys;
        Identity = identity;
        _places = identity is null ? [.. keys] : [.. keys, new SortKey<T>(identity, SortDirection.Ascending)];
    }

    /// <summary>No order but the source's own.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "There is one for each type of items.")]
    public static Sort<T> None { get; } = new([], identity: null);

    /// <summary>What to order by, the first thing first.</summary>
    public IReadOnlyList<SortKey<T>> Keys { get; }

    /// <summary>The field that no two items share; null where there is none.</summary>
    public SortField<T>? Identity { get; }

    /// <summary>True where the client asks for no order.</summary>
    public bool IsNone => Keys.Count == 0;

    /// <summary>The .NET properties of <typeparamref name="T"/> that the order reads: what a source must fill in, selected or not.</summary>
    public IReadOnlySet<string> Properties => Places.Select(k => k.Field.Property).ToHashSet(StringComparer.Ordinal);

    /// <summary>The keys, and the identity behind them.</summary>
    internal IReadOnlyList<SortKey<T>> Places => _places;

    /// <summary>Orders two items; 0 only for items that are the same by identity, or where there is none, by all keys.</summary>
    public int Compare(T? x, T? y)
    {
        foreach (var key in _places)
        {
            if (key.Compare(x!, y!) is not 0 and var difference)
            {
                return difference;
            }
        }

        return 0;
    }

    /// <summary>The items in order; equal ones stay as they were.</summary>
    public IReadOnlyList<T> Apply(IEnumerable<T> items) => IsNone ? [.. items] : [.. items.OrderBy(static item => item, this)];

    /// <summary>The fields and their directions.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("order(");
        foreach (var key in Keys)
        {
            text.Append(text[^1] == '(' ? "" : ", ").Append(key.Field.Name).Append(key.Direction == SortDirection.Ascending ? " asc" : " desc");
        }

        return text.Append(')').ToString();
    }
}
