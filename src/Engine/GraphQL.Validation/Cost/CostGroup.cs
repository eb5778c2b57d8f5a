using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Validation.Cost;

/// <summary>Selection sets that are merged, the object types that they are merged for, and the sizes that the field above gives to lists.</summary>
internal readonly struct CostGroup : IEquatable<CostGroup>
{
    private readonly int _hash;

    public CostGroup(IReadOnlyList<ObjectType> types, IReadOnlyList<SelectionSetNode> sets, SizedFields? sized)
    {
        (Types, Sets, Sized) = (types, sets, sized);
        var hash = default(HashCode);
        foreach (var type in types)
        {
            hash.Add(type);
        }

        foreach (var set in sets)
        {
            hash.Add(set);
        }

        _hash = hash.ToHashCode();
    }

    public IReadOnlyList<ObjectType> Types { get; }

    public IReadOnlyList<SelectionSetNode> Sets { get; }

    public SizedFields? Sized { get; }

    public bool Equals(CostGroup other) =>
        _hash == other._hash && ReferenceEquals(Sized, other.Sized) && Sets.SequenceEqual(other.Sets) && Types.SequenceEqual(other.Types);

    public override bool Equals(object? obj) => obj is CostGroup other && Equals(other);

    public override int GetHashCode() => _hash;
}

/// <summary>The lists whose size the field above them says, such as the <c>edges</c> and <c>nodes</c> of a page.</summary>
internal sealed class SizedFields
{
    private readonly IReadOnlyList<string> _names;
    private readonly SizeExpression _size;

    private SizedFields(IReadOnlyList<string> names, SizeExpression size) => (_names, _size) = (names, size);

    /// <summary>The size of a field; null where the field above does not say it.</summary>
    public SizeExpression? SizeOf(string field) => _names.Contains(field, StringComparer.Ordinal) ? _size : null;

    /// <summary>Adds what another definition of the same field says: the names of both, and the larger size.</summary>
    public static SizedFields Join(SizedFields? known, IReadOnlyList<string> names, SizeExpression size) => known is null
        ? new SizedFields(names, size)
        : new SizedFields([.. known._names.Union(names, StringComparer.Ordinal)], SizeExpression.Max(known._size, size));
}
